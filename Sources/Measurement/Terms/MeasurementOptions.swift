public import PlanModel
public import Reports

/// What to measure of a plan, and against what.
public struct MeasurementOptions: Hashable, Sendable {
    /// The unit, where the matrix holds many.
    public var unit: String?
    /// The cut; nil takes the latest of the matrix.
    public var cut: Cut?
    /// The day that a projection goes to; nil takes the end of the cut's year.
    public var horizon: Cut?
    /// The name of a set of weights; nil takes the set of the year.
    public var weights: String?
    /// What executed values are measured against.
    public var base: Base
    /// The rule of achievement.
    public var mode: Mode
    /// How much of a node must be reported for it to have a figure.
    public var minimumCoverage: MinimumCoverage

    /// The usual options: the latest cut, the programme due at it, the simple rule.
    public init(
        unit: String? = nil, cut: Cut? = nil, horizon: Cut? = nil, weights: String? = nil, base: Base = .cut,
        mode: Mode = .simple, minimumCoverage: MinimumCoverage = .init()
    ) {
        self.unit = unit
        self.cut = cut
        self.horizon = horizon
        self.weights = weights
        self.base = base
        self.mode = mode
        self.minimumCoverage = minimumCoverage
    }
}
