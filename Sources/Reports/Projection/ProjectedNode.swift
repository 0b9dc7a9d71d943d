public import PlanModel

/// A node of a projected plan. Achievements are in percent of what has to be executed by the horizon.
public struct ProjectedNode: Hashable, Sendable {
    /// A range that holds what comes in so many of a hundred cases.
    public struct Interval: Hashable, Sendable {
        /// How often it should hold what comes, in percent.
        public var coverage: Double
        /// Its lower end.
        public var low: Double
        /// Its upper end.
        public var high: Double

        /// An interval.
        public init(coverage: Double, low: Double, high: Double) {
            self.coverage = coverage
            self.low = low
            self.high = high
        }
    }

    /// How sure a node's projected achievement is, under one dependence between its indicators.
    public struct Certainty: Hashable, Sendable {
        /// The intervals of the achievement by rising coverage.
        public var intervals: [Interval]
        /// The probability of reaching 100 %, 0 to 1.
        public var probability: Double

        /// What is known under a dependence.
        public init(intervals: [Interval], probability: Double) {
            self.intervals = intervals
            self.probability = probability
        }
    }

    /// A cut on the way to the horizon.
    public struct Step: Hashable, Sendable {
        /// The date.
        public var cut: Cut
        /// What was executed up to then: of an indicator in its unit, of a node in percent of what the horizon wants.
        public var executed: Double?
        /// What was due by then, in the same unit.
        public var programmed: Double?
        /// The share of a node's weight that was reported, 0 to 1.
        public var coverage = 1.0

        /// A cut with its figures.
        public init(cut: Cut, executed: Double?, programmed: Double?) {
            self.cut = cut
            self.executed = executed
            self.programmed = programmed
        }
    }

    /// A date on the way from the last report to the horizon.
    public struct Prospect: Hashable, Sendable {
        /// The date.
        public var cut: Cut
        /// What it comes to: of an indicator in its unit, of a node in percent of what the horizon wants.
        public var value: Double
        /// Its intervals by rising coverage; none where nobody knows how far off it may be. Those of a node hold whether its
        /// indicators go their ways independently or all together.
        public var intervals: [Interval]

        /// A date with its figures.
        public init(cut: Cut, value: Double, intervals: [Interval]) {
            self.cut = cut
            self.value = value
            self.intervals = intervals
        }
    }

    /// What only an indicator has.
    public struct Detail: Hashable, Sendable {
        /// Its row at the cut.
        public var observation: Observation
        /// The last report up to the cut, in the indicator's unit.
        public var reported: Double?
        /// What it comes to at the horizon; nil where nothing was reported.
        public var estimate: Estimate?
        /// The intervals of that amount by rising coverage; none where nothing is claimed.
        public var intervals: [Interval]

        /// An indicator's row and estimate.
        public init(observation: Observation, reported: Double?, estimate: Estimate?, intervals: [Interval]) {
            self.observation = observation
            self.reported = reported
            self.estimate = estimate
            self.intervals = intervals
        }
    }

    /// What it's known by: its code, or the path of codes down to it where others share the code.
    public var id: String
    /// The name of its level.
    public var level: String
    /// The node it belongs to; nil for the plan.
    public var parent: String?
    /// Its name in words.
    public var name: String
    /// The achievement at the cut, of what was due by then: reported, never projected.
    public var reported: Outcome
    /// The achievement at the horizon, of what has to be executed by then.
    public var projected: Outcome
    /// By how many points the projected achievement differs from the one that the cut before gave; nil without one.
    public var moved: Double?
    /// How sure the projected achievement is if the indicators go their ways independently; nil where it can't be told.
    public var independent: Certainty?
    /// The same if all do well together and badly together.
    public var together: Certainty?
    /// What the probability of reaching the target is called; nil where there is none.
    public var outlook: Outlook?
    /// The cuts up to the one projected from; of earlier years too.
    public var path: [Step]
    /// The dates from there to the horizon, where they were asked for; the horizon last.
    public var prospects: [Prospect] = []
    /// What only an indicator has.
    public var indicator: Detail?

    /// The intervals that hold under either dependence, by rising coverage: from the lower of the two ends to the higher.
    public var intervals: [Interval] {
        guard let independent, let together else { return (independent ?? together)?.intervals ?? [] }
        return independent.wider(than: together)
    }

    /// A node with its place in the tree and its figures; the rest can be set afterwards.
    public init(
        id: String, level: String, parent: String?, name: String, reported: Outcome, projected: Outcome,
        path: [Step] = []
    ) {
        self.id = id
        self.level = level
        self.parent = parent
        self.name = name
        self.reported = reported
        self.projected = projected
        self.path = path
    }
}

extension ProjectedNode.Certainty {
    /// The intervals that hold under this dependence and under another one.
    public func wider(than other: ProjectedNode.Certainty) -> [ProjectedNode.Interval] {
        intervals.map { own in
            guard let same = other.intervals.first(where: { $0.coverage == own.coverage }) else { return own }
            return .init(coverage: own.coverage, low: min(own.low, same.low), high: max(own.high, same.high))
        }
    }
}

/// Whether the target will be reached, in a word.
public enum Outlook: String, Hashable, Sendable, CaseIterable {
    /// It probably will.
    case likely
    /// It may or may not.
    case uncertain
    /// It probably won't.
    case unlikely
    /// It did, as reports up to the horizon say.
    case met
    /// It didn't, as reports up to the horizon say.
    case missed

    /// Whether it's about what isn't reported yet.
    public var isForecast: Bool { self != .met && self != .missed }

    /// The word for a probability of reaching the target, 0 to 1.
    public init(probability: Double, by thresholds: OutlookThresholds = .default) {
        let percent = 100 * probability
        self = percent >= thresholds.likely ? .likely : percent <= thresholds.unlikely ? .unlikely : .uncertain
    }

    /// The word that the probabilities under two dependences agree on; where they don't, it's uncertain.
    public init(probabilities: [Double], by thresholds: OutlookThresholds = .default) {
        let words = Set(probabilities.map { Outlook(probability: $0, by: thresholds) })
        self = words.count == 1 ? words.first ?? .uncertain : .uncertain
    }
}
