/// A combination of choices that couldn't be measured.
public struct FailedCombination: Hashable, Sendable {
    /// What each factor chose.
    public var choices: [String]
    /// Why it has no figures.
    public var reason: String
}
