import PlanModel
import Testing

@testable import Ingest

@Suite("The formats of a table's columns") struct ColumnFormatsTests {
    private func formats(_ text: String, _ separator: Separator = .semicolon) -> ColumnFormats {
        let sheet = sheet(text)
        return ColumnFormats(
            sheet, records: Array(sheet.records), match: sheet.table.headerMatch(), separator: separator)
    }

    @Test("are there for number columns only") func numbers() {
        let formats = formats("indicator;programmed;executed;name\nA;1,5;2;1.5\n")
        #expect(formats[.programmed]?.format == .colombian)
        #expect(formats[.executed]?.basis == .otherColumns)
        #expect(formats[.name] == nil)
        #expect(formats[.baseline] == nil)
    }

    @Test("warn once for a column, at its first number that can be read two ways") func warning() {
        let formats = formats("indicator;programmed;executed\nA;1;2\nB;5.400;2\nC;1.000;-41.667\n")
        #expect(
            formats.diagnostics.map(\.description) == [
                "m.csv:3:2: programmed can be read two ways, and is read as es-CO because of the file's separator (5.400 is 5400, not 5.4); if it's not, write 'numbers: en' in the plan file",
                "m.csv:4:3: executed can be read two ways, and is read as es-CO because of the file's separator (-41.667 is -41667, not -41.667); if it's not, write 'numbers: en' in the plan file",
            ])
        #expect(formats.diagnostics.allSatisfy { $0.severity == .warning })
    }

    @Test("aren't decided by cells that hold no numbers") func others() {
        let formats = formats("indicator;programmed;executed\nA;N/A;1.2.3\nB;;x\nC;0.5;NP\n")
        #expect(formats[.programmed]?.format == .plain)
        #expect(formats[.executed]?.format == .plain)
        #expect(formats.diagnostics.isEmpty)
    }
}
