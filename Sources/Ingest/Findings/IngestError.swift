public import PlanModel
public import Words

/// Why a plan can't be read.
public enum IngestError: Error, Hashable, Sendable {
    /// There's nothing to read: no such file, a folder, or no permission.
    case missingInput(Diagnostic)
    /// Reading failed on the way.
    case unreadable(Diagnostic)
    /// The data has mistakes: the plan file's first, then each matrix' in the order of its rows.
    case invalidData(DiagnosticList)

    /// What to tell the user; of many mistakes the first.
    public var diagnostics: [Diagnostic] {
        switch self {
        case .missingInput(let diagnostic), .unreadable(let diagnostic): [diagnostic]
        case .invalidData(let diagnostics): diagnostics.first
        }
    }

    /// How many mistakes there are beside these.
    public var more: Int {
        if case .invalidData(let diagnostics) = self { diagnostics.more } else { 0 }
    }
}

extension IngestError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason {
        switch self {
        case .missingInput: .noInput
        case .unreadable: .inputOutput
        case .invalidData: .data
        }
    }

    /// One line for each of the diagnostics.
    public var lines: [String] { lines(in: .en) }

    /// The same in a language.
    public func lines(in language: Language) -> [String] { diagnostics.map { $0.line(in: language) } }
}
