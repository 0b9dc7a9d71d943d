/// One row of a tracking matrix: an indicator at a cut.
public struct Observation: Hashable, Sendable {
    /// Whose plan the row belongs to, where a matrix holds many.
    public var unit: String?
    /// The cut the row reports, where the matrix says so.
    public var cut: Cut?
    /// The codes of the nodes above the indicator, from the top down: one for each of the plan's levels.
    public var path: [String]
    /// The indicator's code, which identifies it inside its unit.
    public var indicator: String
    /// What is measured, in words.
    public var name: String
    /// What kind of commitment it is.
    public var indicatorClass: IndicatorClass?
    /// How the reports of a year add up; nil where nothing says it.
    public var annualisation: Annualisation?
    /// Who answers for it.
    public var entity: String?
    /// What its magnitudes are counted in.
    public var measureUnit: String?
    /// Its relative importance inside its parent, as the matrix gives it.
    public var weight: Double?
    /// The start point of a growing or falling indicator.
    public var baseline: Reading
    /// The most that can be executed, as 100 where a percent of something finite is counted; nil where nothing limits it.
    public var ceiling: Double?
    /// The target of the year.
    public var programmedYear: Reading
    /// The part of the year's target that is due at the cut.
    public var programmed: Reading
    /// What was achieved up to the cut.
    public var executed: Reading
    /// The figures of the plan's years that the row holds in columns, in their order; none where it has no such columns.
    public var years: [YearFigures]
    /// The goal of the whole plan, where the row gives it apart from those of the years.
    public var planGoal: Reading
    /// The achievement that was published for it.
    public var published: PublishedPercent?
    /// What the matrix says about the row in words.
    public var note: String?
    /// Where the row stands.
    public var origin: Place

    /// A row with its code, place and programme; the rest can be set afterwards.
    public init(
        indicator: String, path: [String] = [], name: String? = nil, programmed: Reading = .absent,
        executed: Reading = .absent, origin: Place
    ) {
        self.path = path
        self.indicator = indicator
        self.name = name ?? indicator
        self.programmed = programmed
        self.executed = executed
        self.origin = origin
        baseline = .absent
        programmedYear = .absent
        years = []
        planGoal = .absent
    }
}
