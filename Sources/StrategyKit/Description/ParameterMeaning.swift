/// What a parameter means to whoever reads a result. Tables, charts and traces word a methodology by what its modules
/// declare, never by what a strategy or a parameter is called.
///
///     parameters: [.number("limit", default: 100, in: 0...Double.infinity, meaning: .cap)]
///
/// The list is open: a host doesn't word a meaning that it doesn't know, and names the strategy instead.
public struct ParameterMeaning: RawRepresentable, Hashable, Sendable {
    /// The meaning as the boundary writes it.
    public let rawValue: String

    /// A meaning, known or not.
    public init(rawValue: String) { self.rawValue = rawValue }

    /// The highest achievement that counts, in percent: what lies above comes out as this.
    public static let cap = ParameterMeaning(rawValue: "cap")
    /// The lowest achievement that counts, in percent: what lies below comes out as this.
    public static let floor = ParameterMeaning(rawValue: "floor")
    /// The exponent p of an aggregator that is the weighted power mean `(sum(w x^p) / sum(w))^(1/p)`.
    public static let exponent = ParameterMeaning(rawValue: "exponent")
    /// Where a projection ends, in months since the start of the year.
    public static let horizon = ParameterMeaning(rawValue: "horizon")
    /// How often a projection's interval should hold what comes, in percent.
    public static let coverage = ParameterMeaning(rawValue: "coverage")
    /// How an estimator projects: one of its methods. An output called `method` has the place of the one that was used, from
    /// 0, among the parameter's choices.
    public static let method = ParameterMeaning(rawValue: "method")
}
