/// How far a methodology moves a plan's nodes from another.
public struct ShiftSummary: Hashable, Sendable {
    /// The mean absolute difference over the nodes below the plan and above the indicators, in points.
    public var meanDifference: Double?
    /// The largest absolute difference over the same nodes, in points.
    public var largestDifference: Double?
    /// Spearman's rank correlation of the indicators, -1 to 1; nil with fewer than two, or where all are equal.
    public var spearman: Double?
    /// Kendall's tau-b of the indicators, -1 to 1; nil under the same conditions.
    public var kendall: Double?

    /// A summary; whatever can't be told is nil.
    public init(
        meanDifference: Double? = nil, largestDifference: Double? = nil, spearman: Double? = nil,
        kendall: Double? = nil
    ) {
        self.meanDifference = meanDifference
        self.largestDifference = largestDifference
        self.spearman = spearman
        self.kendall = kendall
    }
}
