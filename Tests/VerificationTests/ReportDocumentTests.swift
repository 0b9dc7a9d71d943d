import Encoding
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing
import Verification

@Suite struct ReportDocumentTests {
    @Test("A report says itself how it was measured")
    func options() throws {
        let options = MeasurementOptions(
            base: .year, mode: .baseline, minimumCoverage: MinimumCoverage(weight: 0.25, children: 0.5))
        let report = try engine.measure(OfficialDeck.example(), using: "capped", options: options)
        let document = try ReportDocument(Array(report.json.text.utf8), file: "informe.json")
        var expected = options
        expected.cut = report.cut
        #expect(document.options == expected)
        #expect(document.fingerprint == report.methodology.fingerprint)
        #expect(document.plan.levels == ["objective"])
        #expect(document.sources == report.sources)
    }

    @Test("A report of before reports held their inputs is told so, and nothing is guessed")
    func older() throws {
        let json = try engine.measure(OfficialDeck.example()).json
        #expect(
            refusal(json.without("inputs").text) == [
                "informe.json: the report is older than those that hold what they were measured from (inputs): it can't be "
                    + "recomputed; measure the matrix again and compare the figures"
            ])
    }

    @Test(
        "A report names no code: whoever sent it doesn't choose what runs here",
        arguments: ["./libX.so", "capped+./libX.so:limit=1", "/tmp/libX.so", " F/libX.so "])
    func code(expression: String) throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let lines = refusal(json.replacing(["methodology", "expression"], by: .text(expression)).text)
        #expect(lines.count == 1 && lines[0].hasPrefix("informe.json: a report can't name a library by its path ("))
    }

    @Test(
        "What is no report is refused with its place",
        arguments: [
            ("", "informe.json:1:1: it's no report of Corte: it isn't JSON"),
            ("{", "informe.json:1:1: it's no report of Corte: it isn't JSON"),
            ("[]", "informe.json: it's no report of Corte: it's of another type"),
            ("{}", "informe.json: it's no report of Corte: 'schema' is missing"),
            ("{\"schema\": \"corte.audit/1\"}", "informe.json: its schema is corte.audit/1"),
            ("{\"schema\": \"corte.report/2\"}", "informe.json: its schema is corte.report/2"),
            ("{\"schema\": \"corte.report/1\", \"inputs\": 3}", "informe.json: it's no report of Corte"),
        ])
    func malformed(text: String, start: String) {
        let lines = refusal(text)
        #expect(lines.count == 1 && lines[0].hasPrefix(start), "\(lines)")
    }

    @Test(
        "Inputs of another shape are refused, not guessed at",
        arguments: [
            (["inputs", "rows", "0", "path"], JSONValue.array([])),
            (["inputs", "rows", "0", "executed"], .text("many")),
            (["inputs", "rows", "0", "cut"], .text("soon")), (["inputs", "bands"], .array([])),
            (["base"], .text("none")),
            (["inputs", "weights", "0", "weight"], .null), (["inputs", "levels"], .array([])),
        ])
    func misshapen(path: [String], value: JSONValue) throws {
        let json = try engine.measure(OfficialDeck.example()).json
        let lines = refusal(json.replacing(path, by: value).text)
        #expect(lines.count == 1 && lines[0].hasPrefix("informe.json: it's no report of Corte: "), "\(lines)")
    }
}
