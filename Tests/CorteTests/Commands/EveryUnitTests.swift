import Foundation
import StrategyTestSupport
import Testing

@Suite("corte deck --every-unit") struct EveryUnitTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func draw(_ rows: String, _ options: String...) throws -> Command.Result {
        try folder.write("unit,objective,indicator,name,programmed,executed\n\(rows)", to: "m.csv")
        return try corte.run(
            ["deck", "m.csv", "-q", "-o", "decks", "--every-unit", "--formats", "html", "--charts", "none"] + options)
    }

    @Test("draws a deck for each unit from its own rows, and a page that leads to all")
    func all() throws {
        let result = try draw("Salud,O1,A,Vacunas,10,9\nCultura y arte,O1,A,Libros,10,7\nSalud,O2,B,Camas,10,11\n")
        #expect(result.code == 0, "\(result.errors)")
        #expect(
            result.text == "decks/Salud/deck.html\ndecks/Cultura-y-arte/deck.html\ndecks/index.html\n")
        let health = String(decoding: try folder.bytes("decks/Salud/deck.html"), as: UTF8.self)
        #expect(health.contains("Camas") && !health.contains("Libros"))
        let index = String(decoding: try folder.bytes("decks/index.html"), as: UTF8.self)
        #expect(index.contains("href=\"Cultura-y-arte/deck.html\" aria-label=\"Cultura y arte: HTML\""))
        #expect(index.contains(">70,00\u{A0}%<") && index.contains(">100,00\u{A0}%<"))
    }

    @Test("gives the others theirs where one can't be drawn, and names it at the end and in the index")
    func failing() throws {
        try folder.write("mine", to: "decks/B")
        let result = try draw("A,O1,I,Uno,10,9\nB,O1,J,Dos,10,5\nC,O1,K,Tres,10,8\n")
        #expect(result.code == 73)
        #expect(result.lines.count == 1 && result.errors.contains("unit 'B': decks/B: "), "\(result.errors)")
        #expect(result.text == "decks/A/deck.html\ndecks/C/deck.html\ndecks/index.html\n")
        let index = String(decoding: try folder.bytes("decks/index.html"), as: UTF8.self)
        #expect(index.contains("<th scope=\"row\">B</th>") && index.contains("<span>decks/B: "))
        #expect(try folder.bytes("decks/B") == Data("mine".utf8))
    }

    @Test("is the same for any number of threads")
    func jobs() throws {
        let rows = (1...7).map { "U\($0),O1,A,Uno,10,\($0)\n" }.joined()
        #expect(try draw(rows, "--jobs", "1").code == 0)
        let alone = try folder.contents.filter { $0.hasSuffix(".html") }.map { try folder.bytes($0) }
        #expect(try draw(rows, "--jobs", "5").code == 0)
        #expect(try folder.contents.filter { $0.hasSuffix(".html") }.map { try folder.bytes($0) } == alone)
        #expect(alone.count == 8)
    }

    @Test("keeps names that would be one folder apart, and leads out of none")
    func names() throws {
        let result = try draw("a/b,O1,A,Uno,10,9\na:b,O1,A,Uno,10,9\nA-B,O1,A,Uno,10,9\n..,O1,A,Uno,10,9\n")
        #expect(result.code == 0, "\(result.errors)")
        #expect(
            result.text.split(separator: "\n") == [
                "decks/a-b/deck.html", "decks/_a-b/deck.html", "decks/__A-B/deck.html", "decks/_../deck.html",
                "decks/index.html",
            ])
        let index = String(decoding: try folder.bytes("decks/index.html"), as: UTF8.self)
        #expect(index.contains("a/b") && index.contains("href=\"_a-b/deck.html\""))
    }

    @Test("leaves no deck of a unit that is gone or can't be drawn any more, and nobody else's file goes")
    func stale() throws {
        let rows = ["A", "B", "C", "D"].map { "\($0),O1,I,Uno,10,9\n" }
        #expect(try draw(rows.joined()).code == 0)
        try folder.write("mine", to: "decks/C/mine.txt")
        try folder.write("changed", to: "decks/D/deck.html")
        let fewer = try draw(rows[0])
        #expect(fewer.code == 0, "\(fewer.errors)")
        #expect(
            Set(folder.contents.filter { $0.hasPrefix("decks/") }) == [
                "decks/.corte-manifest", "decks/A", "decks/A/.corte-manifest", "decks/A/deck.html", "decks/C",
                "decks/C/mine.txt", "decks/D", "decks/D/deck.html", "decks/index.html",
            ])
        #expect(try shell(corte, "cd decks && sha256sum --quiet --strict --check .corte-manifest").code == 0)
        #expect(try folder.bytes("decks/D/deck.html") == Data("changed".utf8))
    }

    @Test("takes a unit's folder neither for the index nor with more letters than a file system has")
    func folders() throws {
        let long = String(repeating: "ñ", count: 400)
        let result = try draw("index.html,O1,A,Uno,10,9\n\(long),O1,A,Uno,10,9\n\(long)o,O1,A,Uno,10,9\n")
        #expect(result.code == 0, "\(result.errors)")
        let files = result.text.split(separator: "\n").map { $0.dropFirst("decks/".count) }
        #expect(files.first == "_index.html/deck.html" && files.last == "index.html")
        let names = files[1...2].map { $0.prefix { $0 != "/" } }
        #expect(Set(names).count == 2 && names.allSatisfy { $0.utf8.count <= 120 } && names[1].hasSuffix("-2"))
    }

    @Test("says in each deck whose it is")
    func titles() throws {
        #expect(try draw("Salud,O1,A,Vacunas,10,9\nCultura,O1,A,Libros,10,7\n").code == 0)
        for unit in ["Salud", "Cultura"] {
            let page = String(decoding: try folder.bytes("decks/\(unit)/deck.html"), as: UTF8.self)
            #expect(page.contains("· \(unit)</title>"), "\(page.prefix(400))")
        }
    }

    @Test("is refused beside one unit, and of a matrix without any")
    func refused() throws {
        #expect(try draw("A,O1,A,Uno,10,9\n", "--unit", "A").code == 64)
        let result = try corte("deck", officialMatrix, "-q", "-o", "decks", "--every-unit")
        #expect(result.code == 65 && result.errors.contains("names no units"), "\(result.errors)")
    }
}
