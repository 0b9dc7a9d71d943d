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
    }

    /// How much it matters.
    public var severity: Severity
    /// Where it is, if it's somewhere.
    public var place: Place?
    /// What is wrong, without a final point.
    public var message: String
    /// What to do about it.
    public var advice: String?

    /// A diagnostic; an error unless said otherwise.
    public init(_ severity: Severity = .error, at place: Place? = nil, _ message: String, advice: String? = nil) {
        self.severity = severity
        self.place = place
        self.message = message
        self.advice = advice
    }
}

extension Diagnostic: CustomStringConvertible {
    /// One line: `FILE:ROW:COLUMN: what is wrong; what to do`.
    public var description: String {
        let what = advice.map { "\(message); \($0)" } ?? message
        return place.map { "\($0): \(what)" } ?? what
    }
}
