/// How a check went.
package struct CheckResult: Hashable, Sendable {
    /// What came of it.
    package enum Outcome: String, Hashable, Sendable, CaseIterable {
        case pass, fail, crash, skip, warn
    }

    /// The check's name.
    package let name: String
    /// What came of it.
    package let outcome: Outcome
    /// Why, without a final point; nothing where it's passed.
    package let reason: String?

    init(_ name: String, _ outcome: Outcome, _ reason: String? = nil) {
        self.name = name
        self.outcome = outcome
        self.reason = reason
    }

    init(_ name: String, _ finding: Finding) {
        switch finding {
        case .failed(let reason): self.init(name, .fail, reason)
        case .warned(let reason): self.init(name, .warn, reason)
        case .skipped(let reason): self.init(name, .skip, reason)
        }
    }
}
