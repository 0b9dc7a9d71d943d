import Foundation
import StrategyTestSupport
import Testing

@Suite("corte deck") struct DeckCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private var slides: [String] {
        folder.contents.filter { $0.hasPrefix("output/slides/") }.map { String($0.dropFirst(14)) }
    }

    @Test("writes the document, a picture of each slide and every chart, and lists them")
    func all() throws {
        let result = try corte("deck", officialMatrix, "-q", "-o", "output")
        #expect(result.code == 0)
        #expect(result.errors.isEmpty)
        let files = folder.contents.filter { $0.contains(".") && !$0.hasSuffix(".corte-manifest") }
        #expect(result.text.split(separator: "\n").map(String.init).sorted() == files)
        #expect(files.contains("output/deck.pdf"))
        #expect(slides.prefix(2) == ["01-portada.png", "02-proposito.png"])
        #expect(slides.contains { $0.contains("comparacion") })
        for name in ["bullet.pdf", "bullet.png", "bullet.svg", "cards.svg", "dumbbell.pdf", "table.pdf"] {
            #expect(files.contains("output/charts/\(name)"))
        }
        #expect(try folder.bytes("output/deck.pdf").starts(with: Data("%PDF-".utf8)))
    }

    @Test("leaves out the comparison for the official slides")
    func official() throws {
        let result = try corte("presentacion", officialMatrix, "-q", "-o", "output", "--slides", "official")
        #expect(result.code == 0)
        #expect(slides.count == 10)
        #expect(!slides.contains { $0.contains("comparacion") })
    }

    @Test("makes the folders above it, and writes over an older deck")
    func folders() throws {
        for _ in 1...2 {
            #expect(try corte("deck", officialMatrix, "-q", "-o", "a/b/c", "--slides", "official").code == 0)
        }
        #expect(folder.contents.contains("a/b/c/deck.pdf"))
        #expect(!folder.contents.contains { $0.hasSuffix(".part") })
    }
}
