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
    ///   - wantsBacktest: whether to try the estimator's methods on earlier cuts whose outcome is known.
    public func project(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init(),
        wantsBacktest: Bool = false
    ) throws(MeasurementError) -> Projection {
        try ProjectionStudy(of: plan, by: self, using: methodology, options: options)
            .projection(wantsBacktest: wantsBacktest)
    }
}
