import Foundation
import FoundationXML
import StrategyTestSupport
import Testing

/// What a matrix, a plan file or an argument may hold that a terminal, Markdown or a spreadsheet would obey.
@Suite("Text that would command whoever shows it")
struct HostileTextTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
        _ = try folder.write(
            """
            unit,indicator,name,programmed,executed,note
            U\u{1B}[1A,"A\u{1B}]52;c;ZWNobw==\u{7}","\u{1B}[8mhidden\u{1B}[0m
            plan  100,00 %",100,10,
            U\u{1B}[1A,B,"=HYPERLINK(""x"")|<img src=x>\u{202E}",100,x\u{1B}[2J,
            """, to: "wrong.csv")
        _ = try folder.write(
            """
            objective,indicator,name,programmed,executed,published
            O1\u{1B}[1A,"A\u{1B}]52;c;ZWNobw==\u{7}","\u{1B}[8mhidden\u{1B}[0m
            plan  100,00 %",100,10,99%
            O1\u{1B}[1A,=B,"=HYPERLINK(""x"")|<img src=x>\u{202E}",100,,
            """, to: "m.csv")
        _ = try folder.write(
            """
            plan: { title: "T\\e[2Jx\\nplan 100 %", sector: "S\\u202e" }
            methodologies: { "con\\e[5m tope": capped }
            """, to: "plan.yaml")
    }

    /// The bytes that no terminal may get from a text.
    private func commands(in text: String) -> [Unicode.Scalar] {
        text.unicodeScalars.filter { scalar in
            scalar != "\n" && [.control, .format].contains(scalar.properties.generalCategory)
        }
    }

    @Test(
        "doesn't reach it in any form for people, in JSON or in a message",
        arguments: [
            ["measure", "m.csv"], ["measure", "m.csv", "--format", "json"],
            ["measure", "m.csv", "--format", "markdown"],
            ["measure", "m.csv", "--trace", "plan"], ["measure", "m.csv", "--trace", "plan", "--format", "markdown"],
            ["audit", "m.csv"], ["audit", "m.csv", "--format", "json"], ["audit", "m.csv", "--format", "markdown"],
            ["compare", "m.csv", "--using", "weighted-average", "--using", "capped"],
            ["compare", "m.csv", "--using", "weighted-average", "--using", "capped", "--format", "markdown"],
            ["sensitivity", "m.csv", "--vary", "cap=none,100"], ["check", "m.csv"], ["measure", "wrong.csv"],
            ["measure", "m.csv", "--using", "a\u{1B}[2Jb"], ["measure", "m.csv", "--unit", "\u{202E}x"],
            ["measure", "\u{1B}[2J.csv"], ["measure", "m.csv", "--wrong\u{1B}[2J"],
            ["measure", "m.csv", "--trace", "\u{9B}2J"],
            ["strategy", "show", "\u{1B}[2J"], ["measure", "m.csv", "--lock", "\u{1B}[2J"],
            ["chart", "bullet", "m.csv", "-o", "\u{1B}[2J.gif"], ["measure", "m.csv", "-o", "no/\u{1B}[2J.csv"],
        ])
    func nothing(arguments: [String]) throws {
        let result = try corte.run(arguments)
        #expect(commands(in: result.text) == [], "\(result.text)")
        #expect(commands(in: result.errors) == [], "\(result.errors)")
        #expect(!result.text.isEmpty || !result.errors.isEmpty)
    }

    @Test("can't forge a line of a table or of a message")
    func lines() throws {
        for arguments in [["measure", "m.csv"], ["audit", "m.csv"], ["check", "m.csv"]] {
            let result = try corte.run(arguments)
            #expect(
                !(result.text + result.errors).split(separator: "\n").contains {
                    $0.hasPrefix("plan  100") || $0.hasPrefix("plan 100")
                })
        }
    }

    @Test("is a text to a spreadsheet, and untouched in a pipe")
    func formula() throws {
        let piped = try corte("measure", "m.csv", "--format", "csv", "-q")
        #expect(piped.text.contains(",=B,indicator,"))
        #expect(try corte("measure", "m.csv", "--format", "csv", "-q", "-o", "r.csv").code == 0)
        let written = try String(contentsOfFile: folder.path + "/r.csv", encoding: .utf8)
        #expect(written.contains(",'=B,indicator,"))
        #expect(written.contains("\"'=HYPERLINK("))
        #expect(try corte("measure", "m.csv", "--format", "csv", "-q", "--csv-safe").text == written)
        #expect(try corte("measure", "m.csv", "--format", "csv", "-q", "-o", "p.csv", "--no-csv-safe").code == 0)
        #expect(try Data(contentsOf: URL(filePath: folder.path + "/p.csv")) == piped.output)
    }

    @Test("is a text to a spreadsheet in a stream of many units too")
    func streamed() throws {
        try folder.write("unit,indicator,programmed,executed\n=U,A,1,1\n=V,+B,1,1\n-3,A,1,1\n", to: "many.csv")
        let piped = try corte("measure", "many.csv", "--format", "csv", "-q")
        #expect(piped.text.contains("\n=U,"))
        let safe = try corte("measure", "many.csv", "--format", "csv", "-q", "--csv-safe", "--level", "indicator")
        #expect(safe.text.contains("\n'=U,,A,"))
        #expect(safe.text.contains("\n'=V,,'+B,"))
        #expect(safe.text.contains("\n-3,,A,"))
    }

    @Test("is drawn as what it is", arguments: ["svg", "pdf", "png"])
    func drawn(ending: String) throws {
        let result = try corte("chart", "bullet", "m.csv", "-q", "-o", "c.\(ending)")
        #expect(result.code == 0, "\(result.errors)")
        guard ending == "svg" else { return }
        let picture = try String(contentsOfFile: folder.path + "/c.svg", encoding: .utf8)
        #expect(commands(in: picture) == [])
        #expect(XMLParser(data: Data(picture.utf8)).parse())
    }
}
