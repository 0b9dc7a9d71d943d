import PlanModel
import Testing

@testable import Ingest

@Suite("The records of a table") struct RecordSelectionTests {
    private func select(_ text: String, faults: [Int: [CSVFault]] = [:]) -> RecordSelection {
        let sheet = sheet(text)
        return RecordSelection(sheet, match: sheet.table.headerMatch(), separator: .semicolon, faults: faults)
    }

    @Test("are usable with as many fields as the header") func usable() {
        #expect(select("indicator;programmed\na;1\nc;\n;1\n").usable == [1, 2, 3])
    }

    @Test("are skipped and counted where they're blank") func blank() {
        let selection = select("indicator;programmed\n\na;1\n;\n ; ; ;\n\u{A0};\n")
        #expect(selection.usable == [2])
        #expect(selection.blankCount == 4)
        #expect(selection.findings.told.isEmpty)
    }

    @Test("may have empty fields too many, but no full ones") func extra() {
        let selection = select("indicator;programmed\na;1;;\na;1;2\n")
        #expect(selection.usable == [1])
        #expect(
            selection.findings.told.map(\.description) == [
                "m.csv:3:3: the row has the wrong number of fields (3, the header 2); check its separators and quotes"
            ])
    }

    @Test("with too few fields are told") func few() {
        #expect(
            select("indicator;programmed;executed\na\n").findings.told.map(\.description) == [
                "m.csv:2:1: the row has the wrong number of fields (1, the header 3); check its separators and quotes"
            ])
    }

    @Test("with a fault are told once, by it") func faults() {
        let fault = CSVFault(kind: .unclosedQuote, line: 2, column: 1)
        let selection = select("indicator;programmed\na\nb;1\n", faults: [1: [fault]])
        #expect(selection.usable == [2])
        #expect(selection.findings.told.map(\.place) == [Place(file: "m.csv", row: 2, column: 1)])
    }

    @Test("aren't there below a header alone") func none() {
        #expect(select("indicator;programmed").usable == [])
    }
}
