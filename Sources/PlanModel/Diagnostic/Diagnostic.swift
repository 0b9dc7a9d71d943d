public import Words

/// Something to tell a user about the data: where, what, and what to do.
public struct Diagnostic: Error, Hashable, Sendable {
    /// How much it matters.
    public enum Severity: String, Hashable, Sendable {
        /// The data can't be used.
        case error
        /// The data can be used, but something looks wrong.
        case warning
        /// Something worth knowing.
        case note

        /// The word for it.
        public var name: Phrase {
            switch self {
            case .error: Phrase("error")
            case .warning: Phrase(es: "advertencia", en: "warning")
            case .note: Phrase(es: "nota", en: "note")
            }
        }
    }

    /// How much it matters.
    public var severity: Severity
    /// Where it is, if it's somewhere.
    public var place: Place?
    /// What is wrong, without a final point.
    public var problem: Phrase
    /// What to do about it.
    public var remedy: Phrase?

    /// A diagnostic; an error unless said otherwise.
    public init(_ severity: Severity = .error, at place: Place? = nil, _ problem: Phrase, advice remedy: Phrase? = nil)
    {
        self.severity = severity
        self.place = place
        self.problem = problem
        self.remedy = remedy
    }

    /// What is wrong, in English.
    public var message: String { problem.en }
    /// What to do about it, in English.
    public var advice: String? { remedy?.en }

    /// One line: `FILE:ROW:COLUMN: what is wrong; what to do`.
    public func line(in language: Language) -> String {
        let what = remedy.map { "\(problem[language]); \($0[language])" } ?? problem[language]
        return place.map { "\($0): \(what)" } ?? what
    }
}

extension Diagnostic: CustomStringConvertible {
    /// The line in English.
    public var description: String { line(in: .en) }
}
