import Foundation
import StrategyTestSupport
import Testing

@Suite("corte chart") struct ChartCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test(
        "writes what the ending asks for",
        arguments: [
            ("avance.png", "\u{89}PNG\r\n\u{1A}\n"), ("avance.pdf", "%PDF-"), ("avance.svg", "<svg "),
            ("AVANCE.SVG", "<svg "),
        ])
    func formats(name: String, start: String) throws {
        let result = try corte("chart", "bullet", officialMatrix, "-q", "-o", name)
        #expect(result.code == 0)
        #expect(folder.contents == [name])
        let expected = start.unicodeScalars.map { UInt8($0.value) }
        #expect(try folder.bytes(name).starts(with: expected))
    }

    @Test("draws every kind that it lists")
    func kinds() throws {
        let list = try corte("chart", "--list")
        let kinds = list.text.split(separator: "\n").dropFirst().compactMap {
            $0.split(separator: " ").first.map(String.init)
        }
        #expect(kinds.count >= 4)
        for kind in kinds {
            let result = try corte("chart", kind, officialMatrix, "-q", "-o", "\(kind).pdf")
            #expect(result.code == 0, "\(kind): \(result.errors)")
        }
        #expect(folder.contents == kinds.map { "\($0).pdf" }.sorted())
    }

    @Test("takes a horizon for what projects to it, and refuses it elsewhere, in both languages")
    func horizon() throws {
        let until = ["-q", "-o", "h.svg", "--horizon", "2024-06-30"]
        #expect(try corte.run(["chart", "outlook", officialMatrix] + until).code == 0)
        #expect(String(decoding: try folder.bytes("h.svg"), as: UTF8.self).contains("30/06/2024"))
        try folder.remove("h.svg")
        for kind in ["bullet", "dumbbell", "evolution"] {
            let english = try corte.run(["chart", kind, officialMatrix, "--locale", "en"] + until)
            #expect(english.code == 64)
            #expect(english.errors.contains("--horizon is for fan, outlook; all else goes, where it's projected, to"))
            let spanish = try corte.run(["chart", kind, officialMatrix, "--locale", "es"] + until)
            #expect(
                spanish.errors.contains("--horizon es de fan, outlook; lo demás va, si se proyecta, al fin del año"))
        }
        #expect(folder.contents.isEmpty)
    }

    @Test("numbers the pictures of several pages, and names them all")
    func pages() throws {
        let result = try corte("grafico", "table", officialMatrix, "-o", "t.svg", "--size", "4:3")
        #expect(result.code == 0)
        let pictures = folder.contents.filter { $0 != ".corte-manifest" }
        #expect(pictures.count > 1)
        #expect(pictures.allSatisfy { $0.hasPrefix("t-") && $0.hasSuffix(".svg") })
        #expect(result.lines.filter { !$0.hasPrefix("corte:") } == pictures)
    }

    @Test("takes the size in pixels")
    func size() throws {
        _ = try corte("chart", "cards", officialMatrix, "-q", "-o", "c.png", "--size", "2560x1440")
        let header = Array(try folder.bytes("c.png").dropFirst(16).prefix(8))
        #expect(header == [0, 0, 10, 0, 0, 0, 5, 160])
    }
}
