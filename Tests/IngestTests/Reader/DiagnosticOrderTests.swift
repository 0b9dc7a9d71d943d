import PlanModel
import Testing

@testable import Ingest

@Suite("The order of diagnostics") struct DiagnosticOrderTests {
    @Test("is by row, then column, and otherwise as they came") func order() {
        func diagnostic(_ row: Int?, _ column: Int?, _ message: String) -> Diagnostic {
            Diagnostic(at: Place(file: "f", row: row, column: column), message)
        }
        var diagnostics = [
            diagnostic(3, 1, "g"), diagnostic(2, 2, "e"), diagnostic(2, nil, "c"), diagnostic(2, 2, "f"),
            diagnostic(nil, nil, "b"),
            diagnostic(2, 1, "d"), Diagnostic(.note, "a"),
        ]
        diagnostics.sortByPlace()
        #expect(diagnostics.map(\.message) == ["b", "a", "c", "d", "e", "f", "g"])
    }
}
