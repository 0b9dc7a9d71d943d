/// An executed value at the horizon, as an estimator sees it, in the indicator's unit.
public struct Estimate: Hashable, Sendable {
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
