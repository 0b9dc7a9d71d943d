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

    /// An estimate; the interval and the probability may be unknown.
    public init(value: Double, low: Double? = nil, high: Double? = nil, probability: Double? = nil) {
        self.value = value
        self.low = low
        self.high = high
        self.probability = probability
    }
}
