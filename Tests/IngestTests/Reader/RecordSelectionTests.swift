import PlanModel
import Testing

@testable import Ingest

@Suite("The records of a table") struct RecordSelectionTests {
    private func select(_ text: String, width: Int = 2, faults: [Int: [CSVFault]] = [:]) -> RecordSelection {
        RecordSelection(table: textTable(text), header: 0, width: width, file: "m.csv", faults: faults)
    }

    @Test("are usable with as many fields as the header") func usable() {
        #expect(select("h;i\na;b\nc;\n;d\n").usable == [1, 2, 3])
    }

    @Test("are skipped and counted where they're blank") func blank() {
        let selection = select("h;i\n\na;b\n;\n ; ; ;\n\u{A0};\n")
        #expect(selection.usable == [2])
        #expect(selection.blankCount == 4)
        #expect(selection.findings.told.isEmpty)
    }

    @Test("may have empty fields too many, but no full ones") func extra() {
        let selection = select("h;i\na;b;;\na;b;c\n")
        #expect(selection.usable == [1])
        #expect(
            selection.findings.told.map(\.description) == [
                "m.csv:3:3: the row has the wrong number of fields (3, the header 2); check its separators and quotes"
            ])
    }

    @Test("with too few fields are told") func few() {
        #expect(
            select("h;i;j\na\n", width: 3).findings.told.map(\.description) == [
                "m.csv:2:1: the row has the wrong number of fields (1, the header 3); check its separators and quotes"
            ])
    }

    @Test("with a fault are told once, by it") func faults() {
        let fault = CSVFault(kind: .unclosedQuote, line: 2, column: 1)
        let selection = select("h;i\na\nb;c\n", faults: [1: [fault]])
        #expect(selection.usable == [2])
        #expect(selection.findings.told.map(\.place) == [Place(file: "m.csv", row: 2, column: 1)])
    }

    @Test("aren't there below a header alone") func none() {
        #expect(select("h;i").usable == [])
    }
}
