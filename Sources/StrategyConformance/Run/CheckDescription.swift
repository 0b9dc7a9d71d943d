/// What a check is about.
package struct CheckDescription: Hashable, Sendable {
    /// What users type.
    package let name: String
    /// What has to hold, in a sentence without its point.
    package let summary: String
    /// The rules of the header that it covers, as the header calls them.
    package let rules: [String]

    /// Every check, in the order they're run and told.
    package static let all = CheckRegistry.checks.map { check in
        CheckDescription(name: check.name, summary: check.summary, rules: check.rules.map(\.rawValue))
    }
}
