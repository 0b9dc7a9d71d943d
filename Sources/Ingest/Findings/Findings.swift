import PlanModel
import Words

/// What there is to say about a file.
struct Findings: Sendable {
    /// What keeps it from being read.
    private(set) var errors = DiagnosticList()
    /// Warnings and notes.
    private(set) var remarks = DiagnosticList()

    init() {}

    init(_ diagnostics: [Diagnostic]) { add(diagnostics) }

    /// Adds what is found at a place; the texts are made only if they're shown.
    mutating func add(
        _ severity: Diagnostic.Severity = .error, at place: Place, _ problem: @autoclosure () -> Phrase,
        advice: @autoclosure () -> Phrase
    ) {
        func diagnostic() -> Diagnostic { Diagnostic(severity, at: place, problem(), advice: advice()) }
        if severity == .error {
            errors.add(row: place.row, column: place.column, diagnostic())
        } else {
            remarks.add(row: place.row, column: place.column, diagnostic())
        }
    }

    mutating func add(_ diagnostics: [Diagnostic]) {
        for diagnostic in diagnostics {
            if diagnostic.severity == .error { errors.add(diagnostic) } else { remarks.add(diagnostic) }
        }
    }

    mutating func add(_ other: Findings) {
        errors.add(other.errors)
        remarks.add(other.remarks)
    }
}
