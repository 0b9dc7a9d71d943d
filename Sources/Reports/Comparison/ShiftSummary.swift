/// How far a methodology moves what it measures from another: the nodes of a plan, or the plans of many units.
public struct ShiftSummary: Hashable, Sendable {
    /// The mean absolute difference, in points: over the nodes below the plan and above the indicators, or over the units.
    public var meanDifference: Double?
    /// The largest absolute difference over the same, in points.
    public var largestDifference: Double?
    /// The mean absolute shift of rank over the same: among siblings, or among all units.
    public var meanShift: Double?
    /// The largest absolute shift of rank over the same.
    public var largestShift: Int?
    /// Spearman's rank correlation of the indicators or the units, -1 to 1; nil with fewer than two, or where all are
    /// equal.
    public var spearman: Double?
    /// Kendall's tau-b of the same, -1 to 1; nil under the same conditions.
    public var kendall: Double?

    /// A summary; whatever can't be told is nil.
    public init(
        meanDifference: Double? = nil, largestDifference: Double? = nil, meanShift: Double? = nil,
        largestShift: Int? = nil, spearman: Double? = nil, kendall: Double? = nil
    ) {
        self.meanDifference = meanDifference
        self.largestDifference = largestDifference
        self.meanShift = meanShift
        self.largestShift = largestShift
        self.spearman = spearman
        self.kendall = kendall
    }

    /// Sums up what is known of differences in points, shifts of rank, and an order.
    package init(differences: [Double?], shifts: [Int?], order: RankCorrelation) {
        let differences = differences.compactMap { $0.map(abs) }
        let shifts = shifts.compactMap { $0.map(abs) }
        self.init(
            meanDifference: differences.isEmpty ? nil : differences.reduce(0, +) / Double(differences.count),
            largestDifference: differences.max(),
            meanShift: shifts.isEmpty ? nil : Double(shifts.reduce(0, +)) / Double(shifts.count),
            largestShift: shifts.max(), spearman: order.spearman, kendall: order.kendall)
    }
}
