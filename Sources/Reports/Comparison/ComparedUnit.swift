public import PlanModel

/// The plan of a unit at its latest cut, under every methodology; every list has an entry for each methodology.
public struct ComparedUnit: Hashable, Sendable {
    /// Whose plan it is; nil where the matrix doesn't say.
    public var unit: String?
    /// The unit's latest cut.
    public var cut: Cut?
    /// The plan's outcome under each methodology.
    public var outcomes: [Outcome]
    /// How much of the plan's weight was reported, 0 to 1, under each methodology.
    public var coverage: [Double]
    /// The achievement minus the first methodology's, in points; nil where either is missing.
    public var differences: [Double?]
    /// The rank among all units, 1 the highest; achievements that are printed alike share the smallest rank.
    public var ranks: [Int?]
    /// The first methodology's rank minus this one's: positive for a rise.
    public var shifts: [Int?]

    /// A unit with what each methodology makes of it; every list has an entry for each methodology.
    package init(
        unit: String?, cut: Cut?, outcomes: [Outcome], coverage: [Double], differences: [Double?], ranks: [Int?],
        shifts: [Int?]
    ) {
        self.unit = unit
        self.cut = cut
        self.outcomes = outcomes
        self.coverage = coverage
        self.differences = differences
        self.ranks = ranks
        self.shifts = shifts
    }

    /// The least part of its plan's weight that a figure of it rests on, 0 to 1; nil where it has no figure.
    package var leastCoverage: Double? { Self.leastCoverage(coverage, of: outcomes) }

    /// The least coverage of those outcomes that are a figure; nil where none is.
    package static func leastCoverage(_ coverage: [Double], of outcomes: [Outcome]) -> Double? {
        zip(outcomes, coverage).compactMap { $0.achievement == nil ? nil : $1 }.min()
    }

    /// How far it moves at most under any methodology: in rank, then in points.
    package var movement: (shift: Int, difference: Double)? {
        let later = zip(shifts, differences).dropFirst()
        guard let shift = later.compactMap({ $0.0.map(abs) }).max(),
            let difference = later.compactMap({ $0.1.map(abs) }).max()
        else { return nil }
        return (shift, difference)
    }
}
