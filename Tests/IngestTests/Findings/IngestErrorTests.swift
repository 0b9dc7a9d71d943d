import PlanModel
import Testing
import Words

@testable import Ingest

@Suite("An error of reading") struct IngestErrorTests {
    private let first = Diagnostic(at: Place(file: "m.csv", row: 2), Phrase("a"))
    private let second = Diagnostic(at: Place(file: "m.csv", row: 3), Phrase("b"))

    @Test("has a line for each problem") func diagnostics() {
        #expect(IngestError.missingInput(first).diagnostics == [first])
        #expect(IngestError.unreadable(first).diagnostics == [first])
        #expect(IngestError.invalidData(DiagnosticList([first, second])).diagnostics == [first, second])
    }

    @Test("of the data leaves warnings out") func onlyErrors() throws {
        let text = "indicator;programmed;executed\nA;5.400;x\n"
        #expect(errors(text).count == 1)
        #expect(errors(text).allSatisfy { $0.hasPrefix("m.csv:2:3: executed is no number (x)") })
    }

    @Test("of a missing matrix comes before mistakes in the plan file") func missingFirst() {
        let input = MemoryInput(files: ["p.yaml": Array("colour: 1".utf8)])
        #expect(
            errors(of: { () throws(IngestError) in
                try PlanReader(input: input).read(matrices: ["no.csv"], planFile: "p.yaml")
            }) == ["no.csv: there is no such file; check the path"])
        #expect(
            errors(of: { () throws(IngestError) in
                try PlanReader(input: MemoryInput(files: ["m.csv": []])).read(matrices: ["m.csv"], planFile: "no.yaml")
            }) == ["no.yaml: there is no such file; check the path"])
    }
}
