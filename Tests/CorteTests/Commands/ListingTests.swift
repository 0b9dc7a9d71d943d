import Foundation
import StrategyTestSupport
import Testing

@Suite("What is listed as JSON") struct ListingTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    /// Holds a text against a schema of the documentation; what is wrong, or nothing.
    private func flaws(_ text: String, schema: String) throws -> String {
        var python = corte
        python.program = "/usr/bin/python3"
        let program = """
            import json, sys, jsonschema
            schema = json.load(open(sys.argv[1]))
            jsonschema.Draft202012Validator.check_schema(schema)
            for error in jsonschema.Draft202012Validator(schema).iter_errors(json.load(sys.stdin)):
                print(error.json_path, error.message)
            """
        let result = try python.run(
            ["-c", program, "\(DataFile.checkout)/Documentation/\(schema).schema.json"], input: text)
        return result.text + result.errors
    }

    @Test(
        "is as its schema says, the same every time",
        arguments: [
            (["check", officialMatrix], "corte.reading-1"), (["strategy", "list"], "corte.strategies-1"),
            (["strategy", "show", "trend-projection"], "corte.strategy-1"), (["chart", "--list"], "corte.charts-1"),
        ])
    func valid(arguments: [String], schema: String) throws {
        let result = try corte.run(arguments + ["--format", "json"])
        #expect(result.code == 0 && result.errors.isEmpty, "\(result.errors)")
        #expect(try flaws(result.text, schema: schema) == "")
        #expect(try corte.run(arguments + ["--format", "json"]).text == result.text)
        // A schema that lets anything pass would be none.
        #expect(try !flaws(result.text.replacing("\"name\"", with: "\"nombre\""), schema: schema).isEmpty)
        #expect(try !flaws("{}", schema: schema).isEmpty)
    }

    @Test("has what there is to say of a matrix, in the language of the run")
    func diagnostics() throws {
        try folder.write("indicator,programmed,executed,colour\nA,10,5,red\n", to: "m.csv")
        try folder.write("nodes: { O9: { name: x } }\n", to: "plan.yaml")
        let english = try corte("check", "m.csv", "--format", "json", "-q")
        #expect(english.code == 1 && english.errors.isEmpty)
        #expect(try flaws(english.text, schema: "corte.reading-1") == "")
        #expect(english.text.contains("\"severity\": \"warning\"") && english.text.contains("\"line\": 1"))
        #expect(english.text.contains("\"planFile\": \"plan.yaml\""))
        #expect(english.text.contains("\"unreadHeaders\": [\"colour\"]"))
        var corte = corte
        corte.environment["LANG"] = "es_CO.UTF-8"
        let spanish = try corte("check", "m.csv", "--format", "json")
        #expect(try flaws(spanish.text, schema: "corte.reading-1") == "")
        #expect(spanish.text != english.text)
    }

    @Test("has a strategy that can't be used with the reason")
    func broken() throws {
        try folder.install("Capped")
        try folder.write("{", to: "libStrategyCapped.json")
        let result = try corte("strategy", "list", "--strategy-path", folder.path, "--format", "json")
        #expect(try flaws(result.text, schema: "corte.strategies-1") == "")
        #expect(result.text.contains("\"error\": "))
    }

    @Test("is a table in Markdown too, and has no rows for CSV")
    func forms() throws {
        #expect(try corte("strategy", "list", "--format", "markdown").text.contains("| Name | Version |"))
        #expect(try corte("check", officialMatrix, "-o", "l.md").code == 0)
        #expect(String(decoding: try folder.bytes("l.md"), as: UTF8.self).contains("| ---: | --- |"))
        for arguments in [["check", officialMatrix], ["strategy", "list"], ["strategy", "show", "capped"]] {
            let result = try corte.run(arguments + ["--format", "csv"])
            #expect(result.code == 64 && result.errors.contains("no rows to write as CSV"))
        }
        #expect(try corte("chart", "--list", "--format", "png").code == 64)
        #expect(try corte("chart", "bullet", officialMatrix, "-o", "b.png", "--format", "json").code == 64)
    }
}
