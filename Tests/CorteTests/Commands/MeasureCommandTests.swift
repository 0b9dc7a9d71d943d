import Foundation
import StrategyTestSupport
import Testing

@Suite("corte measure") struct MeasureCommandTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    @Test("prints the deck as a table, without colours in a pipe, and its notes on standard error")
    func table() throws {
        let result = try corte("measure", officialMatrix)
        #expect(result.code == 0)
        #expect(result.text.contains("corte 31/03/2024\n"))
        #expect(result.text.contains("weighted-average:missing=rescale,power=1"))
        #expect(result.text.contains("98,45"))
        #expect(!result.text.contains("\u{1B}"))
        #expect(result.lines.count == 1)
        #expect(result.errors.hasPrefix("corte: note: 7 of 11 indicators"))
    }

    @Test("is quiet when asked to be")
    func quiet() throws {
        #expect(try corte("measure", officialMatrix, "-q").errors.isEmpty)
    }

    @Test("says its notes in the language of its results, in JSON too", arguments: ["measure", "compare", "project"])
    func notes(command: String) throws {
        let matrix =
            command == "project" ? "\(DataFile.checkout)/Examples/serie-trimestral/matriz.csv" : officialMatrix
        func notes(_ locale: String) throws -> [String] {
            let using = command == "compare" ? ["--using", "weighted-average", "--using", "capped"] : []
            let result = try corte.run([command, matrix, "--format", "json", "--locale", locale, "-q"] + using)
            let object = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
            return try #require(object["notes"] as? [String])
        }
        let (spanish, english) = (try notes("es"), try notes("en"))
        #expect(spanish.count == english.count && !english.isEmpty)
        #expect(zip(spanish, english).allSatisfy { $0 != $1 })
    }

    @Test("gives JSON that others read")
    func json() throws {
        let result = try corte("measure", officialMatrix, "--using", "capped", "--format", "json")
        let report = try #require(try JSONSerialization.jsonObject(with: result.output) as? [String: Any])
        #expect(report["schema"] as? String == "corte.report/1")
        let nodes = try #require(report["nodes"] as? [[String: Any]])
        #expect(nodes.count == 17)
        #expect(isClose(nodes[0]["achievement"] as? Double, 90.98545920389533, 1e-12))
        #expect(isClose(nodes[0]["mask"] as? Double, 98.45211145364053 - 90.98545920389533, 1e-10))
    }

    @Test("takes an office's own strategy from its folder, and traces what it makes of a node")
    func ownStrategy() throws {
        let own = ["--strategy-path", try MedianModule.folder(), "--using", "median"]
        let table = try corte.run(["measure", officialMatrix, "-q"] + own).text
        #expect(table.contains("98,57"))
        #expect(table.contains("median:missing=rescale"))
        let trace = try corte.run(["measure", officialMatrix, "-q", "--trace", "O1"] + own)
        #expect(trace.code == 0)
        #expect(trace.text.contains("median: Σ c"))
    }

    @Test("gives CSV and Markdown")
    func otherForms() throws {
        let csv = try corte("measure", officialMatrix, "--format", "csv").text.split(separator: "\n")
        #expect(csv.count == 18)
        #expect(csv[0].hasPrefix("unit,cut,node,level,parent,name,achievement,"))
        let markdown = try corte("measure", officialMatrix, "--format", "markdown").text
        #expect(markdown.hasPrefix("## Plan Estratégico Sectorial"))
        #expect(markdown.split(separator: "\n").filter { $0.hasPrefix("| ") }.count == 19)
    }

    @Test("speaks English when asked to")
    func english() throws {
        let text = try corte("measure", officialMatrix, "--locale", "en").text
        #expect(text.contains("Achievement"))
        #expect(text.contains("98.45"))
    }

    @Test("writes into a file, through a link as well, and replaces what was there")
    func file() throws {
        try folder.write("old", to: "old.json")
        try folder.link("link.json", to: "old.json")
        let result = try corte("measure", officialMatrix, "-q", "--format", "json", "-o", "link.json")
        #expect(result.code == 0)
        #expect(result.output.isEmpty)
        #expect(try folder.bytes("old.json").starts(with: Data("{\n  \"schema\"".utf8)))
        #expect(folder.contents == ["link.json", "old.json"])
    }

    @Test("reads standard input, with a plan file or without")
    func standardInput() throws {
        let matrix = String(decoding: try Data(contentsOf: URL(filePath: officialMatrix)), as: UTF8.self)
        let bare = try corte("measure", "-", "-q", "--format", "csv", input: matrix)
        #expect(bare.code == 0)
        #expect(bare.text.contains(",plan,plan,,,98.4521114536405"))
        let plan = officialMatrix.replacing("matriz.csv", with: "plan.yaml")
        let named = try corte("measure", "-", "-q", "--format", "csv", "--plan", plan, input: matrix)
        #expect(named.text.contains(",O1,objective,plan,Objetivo 1,"))
    }

    @Test("reads several matrices as one")
    func severalMatrices() throws {
        try folder.write("objective,indicator,programmed,executed\nO1,A,10,5\n", to: "a.csv")
        try folder.write("objective,indicator,programmed,executed\nO2,B,10,10\n", to: "b.csv")
        let result = try corte("measure", "a.csv", "b.csv", "-q", "--format", "csv")
        #expect(result.text.contains(",plan,plan,,,75,"))
    }

    @Test(
        "ends with 1 where the plan is below what it's to be",
        arguments: [("98.4", 0), ("98.5", 1)] as [(String, Int32)])
    func failBelow(percent: String, code: Int32) throws {
        let result = try corte("measure", officialMatrix, "-q", "--fail-below", percent)
        #expect(result.code == code)
        #expect(!result.text.isEmpty)
        #expect(result.lines.count == Int(code))
    }

    @Test("ends with 1 where the plan has no figure, and says that it has none")
    func withoutFigure() throws {
        try folder.write("indicator,programmed,executed\nA,100,\n", to: "hueco.csv")
        let result = try corte("measure", "hueco.csv", "-q", "--fail-below", "90")
        #expect(result.code == 1)
        #expect(result.errors == "corte: the plan has no figure to compare with 90.0 % (notReported)\n")
    }

    private func writeIncomplete() throws {
        let rows =
            "objective,indicator,weight,annualisation,programmed,executed\n"
            + "O1,A,3,suma,100,160\nO1,B,1,suma,100,\nO2,C,1,suma,100,80\n"
        try folder.write(rows, to: "b.csv")
    }

    @Test("shows coverage, range and a note where data are missing, in the language of the results")
    func incomplete() throws {
        try writeIncomplete()
        let spanish = try corte("measure", "b.csv")
        #expect(spanish.text.contains("Cobertura            Rango"))
        #expect(spanish.text.contains(" 87,5\u{A0}%  100,00 – 120,00"))
        #expect(
            spanish.text.hasSuffix(
                "\nNota: 1 de 3 indicadores programados no tiene cifra (B, b.csv:3): los resultados se apoyan en el "
                    + "87,50\u{A0}% del peso del plan\n"))
        #expect(spanish.errors.isEmpty, "the table says it")
        let english = try corte("measure", "b.csv", "--locale", "en", "--format", "markdown").text
        #expect(english.contains("| Coverage | Range |"))
        #expect(english.contains("| 87.5% | 100.00 – 120.00 |"))
        #expect(english.contains("\nNote: 1 of 3 programmed indicators has no figure (B, b.csv:3)"))
        let json = try corte("measure", "b.csv", "--format", "json")
        #expect(json.errors.hasPrefix("corte: note: 1 of 3 programmed indicators has no figure (B, b.csv:3)"))
        #expect(json.text.contains("1 de 3 indicadores programados no tiene cifra"))
    }

    @Test("shows neither where nothing is missing")
    func complete() throws {
        let text = try corte("measure", officialMatrix).text
        #expect(!text.contains("Cobertura") && !text.contains("Nota:"))
    }

    @Test("compare says what is missing as well")
    func comparedIncomplete() throws {
        try writeIncomplete()
        let arguments = ["compare", "b.csv", "--using", "weighted-average", "--using", "capped"]
        #expect(try corte.run(arguments).text.contains("\nNota: 1 de 3 indicadores"))
        let english = try corte.run(arguments + ["--format", "markdown", "--locale", "en"]).text
        #expect(english.contains("- Note: 1 of 3 programmed indicators"))
    }

    @Test("goes by medir as well")
    func alias() throws {
        #expect(try corte("medir", officialMatrix).text == corte("measure", officialMatrix).text)
    }

    @Test("a plan file that gives its bytes only once is read once")
    func pipedPlanFile() throws {
        let folder = try TemporaryFolder()
        try folder.write("objective,indicator,programmed,executed\nO1,A,100,50\nO1,B,100,100\n", to: "m.csv")
        try folder.write("weights: { x: { A: 3, B: 1 } }\n", to: "p.yaml")
        var shell = Command(in: folder)
        let measure = "\(shell.program) measure m.csv --weights x --format csv --plan"
        shell.program = "/bin/bash"
        let piped = try shell("-c", "\(measure) <(cat p.yaml)")
        #expect(piped.code == 0)
        let named = try shell("-c", "\(measure) p.yaml")
        #expect(piped.text == named.text && piped.errors == named.errors)
        #expect(piped.text.contains("plan,plan,,,62.5,"))
    }
}
