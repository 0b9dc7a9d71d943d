public import PlanModel

/// Why a plan can't be read.
public enum IngestError: Error, Hashable, Sendable {
    /// There's nothing to read: no such file, a folder, or no permission.
    case missingInput(Diagnostic)
    /// Reading failed on the way.
    case unreadable(Diagnostic)
    /// The data has mistakes: all of them, the plan file's first, then each matrix' in the order of its rows.
    case invalidData([Diagnostic])

    /// What to tell the user, a line each.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .missingInput(let diagnostic), .unreadable(let diagnostic): [diagnostic]
        case .invalidData(let diagnostics): diagnostics
        }
    }
}
