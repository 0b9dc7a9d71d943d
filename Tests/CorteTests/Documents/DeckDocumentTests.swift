import Foundation
import StrategyTestSupport
import Testing

@Suite("A deck as a PDF document") struct DeckDocumentTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func draw(_ options: String...) throws {
        let result = try corte.run(
            ["deck", "-q", "-o", "deck", "--formats", "pdf", "--charts", "none"] + options)
        #expect(result.code == 0, "\(result.errors)")
    }

    private func say(_ program: String, _ arguments: String...) throws -> Command.Result {
        var command = corte
        command.program = program
        return try command.run(arguments)
    }

    private func count(_ text: String, in document: String) -> Int { document.ranges(of: text).count }

    @Test(
        "is accessible, as its checker has it, and sound, whatever the plan, the language and the look",
        arguments: [
            [officialMatrix], [officialMatrix, "--locale", "en", "--theme", "dark"],
            [officialMatrix, "--using", "capped", "--size", "A4"], [officialMatrix, "--using", "trend-projection"],
            ["\(DataFile.checkout)/Examples/serie-trimestral/matriz.csv"],
        ])
    func accessible(options: [String]) throws {
        let result = try corte.run(
            ["deck", "-q", "-o", "deck", "--formats", "pdf", "--charts", "none"] + options)
        #expect(result.code == 0, "\(result.errors)")
        let checker = "\(DataFile.checkout)/.build/test/python/bin/pdfua"
        let findings = try say(checker, "check", "deck/deck.pdf")
        #expect(findings.code == 0, "\(findings.text)")
        let flaws = try say("/usr/bin/qpdf", "--check", "deck/deck.pdf")
        #expect(flaws.code == 0, "\(flaws.text)\(flaws.errors)")
        #expect(try say("/usr/bin/pdftotext", "deck/deck.pdf", "-").errors == "")
    }

    @Test("has a title on every page, a head over every column, a text for every figure, and a way to each objective")
    func parts() throws {
        try draw(officialMatrix)
        let plain = try corte.unpacked("deck/deck.pdf")
        let pages = count("/Type /Page\n", in: plain)
        #expect(pages == 12)
        #expect(count("/S /Sect\n", in: plain) == pages)
        #expect(count("/S /H1\n", in: plain) == pages)
        #expect(count("/S /Table\n", in: plain) == 5)
        #expect(count("/S /TH\n", in: plain) == count("/Scope /Column\n", in: plain))
        #expect(count("/S /TH\n", in: plain) == 5 * 7)
        let figures = count("/S /Figure\n", in: plain)
        #expect(figures > 0 && count("/Alt ", in: plain) == figures)
        #expect(count("/Subtype /Link\n", in: plain) == 5)
        #expect(count("/Contents (Objetivo ", in: plain) == 5)
        #expect(count("/S /L\n", in: plain) == 1)
        #expect(plain.contains("/Lang (es-CO)") && plain.contains("/DisplayDocTitle true"))
    }

    @Test("reads every page from its title to its notes")
    func order() throws {
        try draw(officialMatrix)
        let text = try say("/usr/bin/pdftotext", "-raw", "-f", "5", "-l", "5", "deck/deck.pdf", "-").text
        let words = ["Objetivo 1", "125,97", "Proporcionar", "Indicador", "176,98", "Fuente"]
        let places = words.compactMap { text.firstRange(of: $0)?.lowerBound }
        #expect(places.count == words.count && places == places.sorted(), "\(text)")
    }

    @Test("is the same document each time, whatever the surroundings")
    func same() throws {
        try draw(officialMatrix)
        let first = try folder.bytes("deck/deck.pdf")
        var other = corte
        other.environment["LANG"] = "de_DE.UTF-8"
        other.environment["TZ"] = "Asia/Tokyo"
        let again = try other("deck", officialMatrix, "-q", "-o", "two", "--formats", "pdf", "--charts", "none")
        #expect(again.code == 0)
        #expect(try folder.bytes("two/deck.pdf") == first)
    }
}
