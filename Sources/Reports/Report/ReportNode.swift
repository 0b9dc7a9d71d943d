public import PlanModel

/// A node of a measured plan: its achievement, and everything that is needed to compute it again.
public struct ReportNode: Hashable, Sendable {
    /// What it's known by in the report: its code, or the path of codes down to it where others share the code. The
    /// plan's own is `plan`.
    public var id: String
    /// Its code in the plan file and the matrix.
    public var code: String
    /// The name of its level: `plan`, one of the plan's levels, or `indicator`.
    public var level: String
    /// The code of the node it belongs to; nil for the plan.
    public var parent: String?
    /// Its name in words.
    public var name: String
    /// What it aims at; the parts to stress stand between `**`.
    public var statement: String?

    /// The achievement after the treatments that act at the node's level.
    public var outcome: Outcome
    /// The achievement in percent before those treatments; equal to the outcome's where none acted.
    public var untreated: Double?
    /// What made the achievement of the untreated one; nil where they are equal.
    public var cause: TreatmentCause?
    /// What the achievement is called.
    public var band: StateBands.Band?
    /// The ideal trajectory, in percent: the achievement if what was due in the elapsed years had been executed. Known
    /// against the plan's goal alone.
    public var trajectory: Double?
    /// How many points of over-execution hide lag: uncapped minus capped at the indicators, in percentage points.
    /// Nil where it can't be told.
    public var mask: Double?

    /// The share of the node's weight that was reported, 0 to 1.
    public var coverage: Double
    /// The achievement if every missing indicator were at 0, and never above the achievement itself; nil where the
    /// methodology has no value for it.
    public var lower: Double?
    /// The achievement if every missing indicator were at the cap, or at 100 without one, and never below the
    /// achievement itself.
    public var upper: Double?

    /// The relative weight inside its parent, as given.
    public var weight: Double
    /// The weight rescaled over the reported children of its parent, 0 to 1; nil where it isn't part of them.
    public var share: Double?
    /// The product of the shares from the plan down to the node, 0 to 1; nil where one of them is missing.
    public var effectiveWeight: Double?
    /// The points that it contributes to its parent; those of all children add up to the parent's achievement before
    /// treatment.
    public var contribution: Double?

    /// What was achieved, in the indicator's unit: the report at the cut, or an estimate.
    public var executed: Double?
    /// What it's measured against, in the indicator's unit.
    public var programmed: Double?
    /// What only an indicator has.
    public var indicator: Detail?
    /// The achievement that was published for the node.
    public var published: PublishedPercent?
    /// Where that was published: the row, or the plan file.
    public var publishedOrigin: Place?
    /// Where its weight was given: the row, or the plan file.
    public var weightOrigin: Place?
    /// Where its figures stand.
    public var origin: Place?

    /// What a report keeps of an indicator's row.
    public struct Detail: Hashable, Sendable {
        /// The row as it was read.
        public var observation: Observation
        /// The estimate behind `executed`, where the methodology makes one.
        public var estimate: Estimate?
        /// The distribution of the projected achievement, where a treatment took its mean; nil where it took the achievement.
        public var distribution: AchievementDistribution?

        /// The achievement in percent that executing the year's programme would be; known of what is measured against the
        /// programme at the cut.
        public var yearProgramme: Double?
        /// The plan's years behind the achievement, in their order; none where the cut's year alone counts.
        public var years: [MeasuredYear]

        /// A row, and the estimate made from it.
        public init(
            observation: Observation, estimate: Estimate? = nil, distribution: AchievementDistribution? = nil,
            yearProgramme: Double? = nil, years: [MeasuredYear] = []
        ) {
            self.observation = observation
            self.estimate = estimate
            self.distribution = distribution
            self.yearProgramme = yearProgramme
            self.years = years
        }
    }

    /// How far the achievement is from the ideal trajectory, in points; below zero where it lags.
    public var gap: Double? {
        outcome.achievement.flatMap { achievement in trajectory.map { achievement - $0 } }
    }

    /// A node with its place in the tree; the rest can be set afterwards.
    public init(id: String, level: String, parent: String?, name: String, outcome: Outcome, weight: Double) {
        self.id = id
        code = id
        self.level = level
        self.parent = parent
        self.name = name
        self.outcome = outcome
        self.weight = weight
        untreated = outcome.achievement
        coverage = outcome.achievement == nil ? 0 : 1
    }
}
