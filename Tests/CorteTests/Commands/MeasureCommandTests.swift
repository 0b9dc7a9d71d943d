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

    @Test("goes by medir as well")
    func alias() throws {
        #expect(try corte("medir", officialMatrix).text == corte("measure", officialMatrix).text)
    }
}
