public import Measurement
public import PlanModel
public import Reports
import StrategyHost

extension MeasuringEngine {
    /// Projects a plan from its cut to a horizon: every indicator, and what the nodes above come to.
    ///
    /// - Parameters:
    ///   - methodology: a name from the plan file or an expression; nil takes the plan's first. Where it has no estimator,
    ///     the usual one projects.
    ///   - options: the cut, the horizon (nil for the year's end), weights, mode. The base is the horizon's programme.
    ///   - wanted: what to find out beside the figures at the horizon.
    public func project(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init(),
        wanting wanted: ProjectionParts = []
    ) throws(MeasurementError) -> Projection {
        try ProjectionStudy(of: plan, by: self, using: methodology, options: options)
            .projection(wanting: wanted)
    }
}

/// What a projection may find out beside the figures at its horizon.
public struct ProjectionParts: OptionSet, Sendable {
    /// The bits.
    public let rawValue: Int

    /// The parts with these bits.
    public init(rawValue: Int) { self.rawValue = rawValue }

    /// How the estimator's methods would have done at earlier cuts whose outcome is known.
    public static let backtest = ProjectionParts(rawValue: 1)
    /// What the plan comes to at dates between the cut and the horizon.
    public static let prospects = ProjectionParts(rawValue: 2)
}
