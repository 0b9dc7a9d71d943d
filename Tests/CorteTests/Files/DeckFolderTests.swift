import Foundation
import StrategyTestSupport
import Testing

@Suite("The folder of a deck") struct DeckFolderTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Draws the deck, and lists what is in its folder.
    private func draw(_ more: String..., code: Int32 = 0) throws -> (files: Set<String>, errors: String) {
        let result = try corte.run(["deck", officialMatrix, "-o", "deck"] + more)
        #expect(result.code == code, "\(result.errors)")
        #expect(!folder.contents.contains { $0.hasSuffix(".part") })
        return (Set(folder.contents.filter { $0.hasPrefix("deck/") }), result.errors)
    }

    @Test("has no pages of an earlier deck", arguments: [nil, "deck/mine.txt"])
    func stale(other: String?) throws {
        let whole = try draw("-q").files
        if let other { try folder.write("mine", to: other) }
        let (files, errors) = try draw("--slides", "official")
        #expect(whole.contains { $0.contains("comparacion") })
        #expect(!files.contains { $0.contains("comparacion") })
        #expect(!errors.contains("stays"))
        #expect(Set(other.map { [$0] } ?? []).isSubset(of: files))
        #expect(try draw("-q").files == whole.union(other.map { [$0] } ?? []))
    }

    @Test("keeps what is somebody else's, also where Corte writes a file of that name")
    func others() throws {
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/deck/slides", withIntermediateDirectories: true)
        try folder.write("mine", to: "deck/slides/notes.png")
        try folder.write("mine", to: "deck/deck.pdf")
        let errors = try draw().errors
        #expect(errors.contains("deck/deck.pdf.kept-1: was at the place of a file that Corte writes"), "\(errors)")
        #expect(try folder.bytes("deck/deck.pdf.kept-1") == Data("mine".utf8))
        #expect(try folder.bytes("deck/slides/notes.png") == Data("mine".utf8))
        #expect(try folder.bytes("deck/deck.pdf").starts(with: Data("%PDF-".utf8)))
    }

    @Test("keeps a page that was changed, whether it's still needed or not, and says so")
    func changed() throws {
        let pages = try draw("-q").files.filter { $0.hasSuffix(".png") && $0.contains("slides/") }
        let stale = try #require(pages.first { $0.contains("comparacion") })
        for name in ["deck/slides/01-portada.png", stale] { try folder.write("changed", to: name) }
        let errors = try draw("--slides", "official").errors
        #expect(errors.contains("deck/slides/01-portada.png.kept-1: "), "\(errors)")
        #expect(errors.contains("\(stale): isn't part of this any more, but was changed"), "\(errors)")
        #expect(try folder.bytes("deck/slides/01-portada.png.kept-1") == Data("changed".utf8))
        #expect(try folder.bytes(stale) == Data("changed".utf8))
    }

    @Test("has a manifest that sha256sum reads, and whose names lead nowhere else")
    func manifest() throws {
        _ = try draw("-q")
        #expect(try shell(corte, "cd deck && sha256sum --quiet --strict --check .corte-manifest").code == 0)
        try folder.write("mine", to: "mine.png")
        let forged = try shell(
            corte,
            """
            sum=$(sha256sum < mine.png | cut -c -64)
            for name in ../mine.png slides/../../mine.png "$PWD/mine.png" mine.png; do
                echo "$sum  $name" >> deck/.corte-manifest
            done
            cp mine.png deck/mine.png; "$CORTE" deck "$MATRIX" -q -o deck > list
            """)
        #expect(forged.code == 0, "\(forged.errors)")
        #expect(try folder.bytes("mine.png") == Data("mine".utf8))
        #expect(try folder.bytes("deck/mine.png") == Data("mine".utf8))
    }

    @Test("keeps its mode, its inner folders' and files', also where it's the one that the user works in")
    func modes() throws {
        let result = try shell(
            corte,
            """
            modes() { stat -c %a deck deck/slides deck/deck.pdf; }
            "$CORTE" deck "$MATRIX" -q -o deck > list; chmod 2750 deck; chmod 711 deck/slides; chmod 600 deck/deck.pdf
            "$CORTE" deck "$MATRIX" -q -o deck > list && modes
            cd deck && "$CORTE" deck "$MATRIX" -q -o . --slides official > ../list && cd .. && modes && ls deck
            """)
        #expect(result.text == "2750\n711\n600\n2750\n711\n600\ncharts\ndeck.pdf\nslides\n", "\(result.errors)")
    }

    @Test("isn't made where the deck can't be drawn or written")
    func nothing() throws {
        #expect(try corte("deck", officialMatrix, "-q", "-o", "a/b", "--using", "none").code == 69)
        #expect(folder.contents.isEmpty)
        try FileManager.default.createDirectory(
            atPath: "\(folder.path)/deck/deck.pdf", withIntermediateDirectories: true)
        #expect(try draw("-q", code: 73).files == ["deck/deck.pdf"])
    }
}
