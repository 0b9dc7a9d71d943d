/// How well a method would have told at earlier cuts what came to be.
public struct BacktestScore: Hashable, Sendable {
    /// The method, by the estimator's own name for it; nil where the estimator has one only.
    public var method: String?
    /// How many projections of indicators could be held against what came.
    public var cases: Int
    /// How many of them had an interval.
    public var intervals: Int
    /// The mean of the relative errors of the points, in percent of what came; nil without a case whose amount isn't zero.
    public var meanError: Double?
    /// How often the interval of 80 % held what came, in percent of those with one; nil without one.
    public var coverage80: Double?
    /// The same for the interval of 95 %.
    public var coverage95: Double?
    /// The mean squared difference between the probability of reaching the target and whether it was reached (Brier 1950).
    public var brier: Double?

    /// The score of a method.
    public init(
        method: String?, cases: Int, intervals: Int, meanError: Double?, coverage80: Double?, coverage95: Double?,
        brier: Double?
    ) {
        self.method = method
        self.cases = cases
        self.intervals = intervals
        self.meanError = meanError
        self.coverage80 = coverage80
        self.coverage95 = coverage95
        self.brier = brier
    }
}
