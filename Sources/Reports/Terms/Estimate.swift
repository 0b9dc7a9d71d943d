public import PlanModel

/// An executed value at the horizon, as an estimator sees it, in the indicator's unit.
public struct Estimate: Hashable, Sendable {
    /// What is remarkable about an estimate.
    public enum Flag: String, Hashable, Sendable, CaseIterable {
        /// It rests on one report.
        case singleCut
        /// Reports are missing between others.
        case gaps
        /// The last report is older than the cut.
        case silentEnd
        /// An amount that can't fall has fallen.
        case revised
        /// A report lies far from the others.
        case outlier
        /// Every report says the same.
        case noVariation
        /// It was reported that nothing was done.
        case nothingExecuted
        /// The method asked for doesn't apply here; another was used.
        case otherMethod
        /// The interval along the programme and the one at the pace so far have nothing in common.
        case methodsDisagree
        /// Nothing says where the amounts that add up start from.
        case noStart
        /// What is reported already reaches the target.
        case reached
    }

    /// The expected value.
    public var value: Double
    /// The lower end of the interval, if there is one.
    public var low: Double?
    /// The upper end of the interval.
    public var high: Double?
    /// The probability of reaching the target, 0 to 1.
    public var probability: Double?
    /// The spread of its t distribution.
    public var standardError: Double?
    /// The degrees of freedom of its t distribution.
    public var degreesOfFreedom: Double?
    /// The lowest that it can come to: what is there already.
    public var floor: Double?
    /// What a month added so far.
    public var pace: Double?
    /// What a month has to add from the last report on to reach the target.
    public var requiredPace: Double?
    /// The method behind it, by the estimator's own name for it.
    public var method: String?
    /// How many earlier years it follows the course of; 0 follows the programme, nil neither.
    public var profileYears: Int?
    /// What is remarkable about it, in the order of `Flag`.
    public var flags: [Flag] = []
    /// The date of the last report that it rests on.
    public var reported: Cut?
    /// What has to be executed by the horizon.
    public var target: Double?

    /// An estimate; the interval, the probability and the distribution may be unknown.
    public init(
        value: Double, low: Double? = nil, high: Double? = nil, probability: Double? = nil,
        standardError: Double? = nil, degreesOfFreedom: Double? = nil, floor: Double? = nil
    ) {
        self.value = value
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.floor = floor
        self.low = low
        self.high = high
        self.probability = probability
    }
}
