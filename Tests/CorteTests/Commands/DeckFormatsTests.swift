import Foundation
import StrategyTestSupport
import Testing

@Suite("corte deck --formats and --charts") struct DeckFormatsTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// The files of a deck, drawn with these options, without its own folder's name.
    private func draw(_ options: String...) throws -> [String] {
        let result = try corte.run(["deck", officialMatrix, "-q", "-o", "deck"] + options)
        #expect(result.code == 0, "\(result.errors)")
        return result.text.split(separator: "\n").map { String($0.dropFirst(5)) }
    }

    @Test("write each alone, and nothing else is left of an earlier deck")
    func alone() throws {
        _ = try draw()
        #expect(try draw("--formats", "pdf", "--charts", "none") == ["deck.pdf"])
        #expect(Set(folder.contents) == ["deck", "deck/.corte-manifest", "deck/deck.pdf"])
        let pictures = try draw("--formats", "png", "--charts", "none")
        #expect(pictures.count > 10 && pictures.allSatisfy { $0.hasPrefix("slides/") && $0.hasSuffix(".png") })
        #expect(!folder.contents.contains("deck/deck.pdf"))
    }

    @Test("don't change what is written, and don't depend on the order in which they're asked for")
    func same() throws {
        let usual = try draw()
        let whole = try folder.bytes("deck/deck.pdf")
        #expect(try draw("--formats", "png,pdf,png", "--charts", "svg,pdf,png") == usual)
        #expect(try folder.bytes("deck/deck.pdf") == whole)
        #expect(usual.first == "deck.pdf")
    }

    @Test("choose the charts' formats by themselves")
    func charts() throws {
        let files = try draw("--formats", "pdf", "--charts", "svg")
        #expect(files.count > 5)
        #expect(files.dropFirst().allSatisfy { $0.hasPrefix("charts/") && $0.hasSuffix(".svg") })
    }

    @Test("may stand with blanks between them, and all charts are the usual ones")
    func lists() throws {
        let usual = try draw("--formats", "pdf,png")
        #expect(try draw("--formats", "pdf, png", "--charts", "all") == usual)
    }

    @Test("have every chart that 'corte chart all' draws, and don't change the slides")
    func kinds() throws {
        let slides = try draw("--charts", "none")
        let bytes = try slides.map { try folder.bytes("deck/\($0)") }
        let files = try draw("--charts", "svg")
        #expect(files.filter { !$0.hasPrefix("charts/") } == slides)
        #expect(try slides.map { try folder.bytes("deck/\($0)") } == bytes)
        let album = try corte("chart", "all", officialMatrix, "-q", "-o", "todo", "--format", "svg")
        #expect(album.code == 0, "\(album.errors)")
        let all = album.text.split(separator: "\n").map { $0.dropFirst("todo/".count) }.filter { !$0.contains("/") }
        #expect(files.filter { $0.hasPrefix("charts/") }.map { $0.dropFirst("charts/".count) }.sorted() == all.sorted())
        for name in all where name != "table-1.svg" && !name.hasPrefix("table") {
            #expect(try folder.bytes("deck/charts/\(name)") == folder.bytes("todo/\(name)"), "\(name)")
        }
    }

    @Test("aren't given where nothing is written, and a deck isn't written to the standard output")
    func nowhere() throws {
        let watched = try corte("deck", officialMatrix, "--watch", "--formats", "pdf")
        #expect(watched.code == 64 && watched.errors.contains("leave out --formats"), "\(watched.errors)")
        let output = try corte("deck", officialMatrix, "-o", "-")
        #expect(output.code == 64 && output.errors.contains("a deck is several files"), "\(output.errors)")
        #expect(folder.contents.isEmpty)
    }

    @Test(
        "are refused where one isn't known, with what was probably meant, before anything is written",
        arguments: [
            ("--formats", "pdg", "--formats knows no format 'pdg'; did you mean 'pdf'?"),
            ("--formats", "", "--formats knows no format ''; use one of pdf, png"),
            ("--formats", "pdf,", "--formats knows no format ''"),
            ("--charts", "svgs", "--charts knows no format 'svgs'; did you mean 'svg'?"),
            ("--charts", "png,none", "--charts knows no format 'none'"),
        ])
    func unknown(option: String, value: String, told: String) throws {
        let result = try corte("deck", officialMatrix, "-o", "deck", option, value)
        #expect(result.code == 64)
        #expect(result.errors.contains(told), "\(result.errors)")
        #expect(folder.contents.isEmpty)
        let spanish = try corte.run(["deck", officialMatrix, "-o", "deck", option, value, "--locale", "es"])
        #expect(spanish.errors.contains("no conoce el formato"), "\(spanish.errors)")
    }
}
