public import PlanModel

/// The plans of many units at their latest cut, under one methodology or several side by side. The first methodology is
/// what the others are compared with.
public struct UnitComparison: Hashable, Sendable {
    /// The methodologies.
    public var methodologies: [MethodologyStamp]
    /// A short key for each methodology, unique in the comparison: the text the user gave.
    public var keys: [String]
    /// What each methodology measures executed values against.
    public var bases: [Base]
    /// The rule of achievement.
    public var mode: Mode
    /// How many plans were measured: units at cuts.
    public var planCount: Int
    /// The units: those that move most first, by rank and then by points, or under a single methodology those that
    /// achieved least. Those that can't be told come last, equal ones in the order of the matrix.
    public var units: [ComparedUnit]
    /// What the comparison comes to, for each methodology after the first.
    public var summary: [ShiftSummary]
    /// The methodologies that are the same, or differ for no unit.
    public var equal: [EqualMethodologies]
    /// What a reader should know beside the figures.
    public var notes: [Diagnostic]

    /// Units side by side.
    package init(
        methodologies: [MethodologyStamp], keys: [String], bases: [Base], mode: Mode, planCount: Int,
        units: [ComparedUnit], summary: [ShiftSummary], equal: [EqualMethodologies], notes: [Diagnostic]
    ) {
        self.methodologies = methodologies
        self.keys = keys
        self.bases = bases
        self.mode = mode
        self.planCount = planCount
        self.units = units
        self.summary = summary
        self.equal = equal
        self.notes = notes
    }
}
