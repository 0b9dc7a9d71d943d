import PlanModel
package import Reports
import StrategyHost

/// A chain of strategies, ready to measure: an immutable value once it's resolved.
package struct Methodology {
    /// A treatment and the level that it acts at.
    struct Treatment {
        var step: StrategyStep
        var level: String
    }

    /// What makes the executed values; nil takes the last report.
    package var estimator: StrategyStep?
    /// What is done to achievements, in order.
    var treatments: [Treatment]
    /// What makes a node of its children.
    var aggregator: StrategyStep
    /// The aggregator with the exponents that single nodes ask for.
    var aggregatorsByPower: [Double: StrategyStep]
    /// What becomes of an indicator that wasn't reported.
    package var missing: MissingPolicy
    /// What a report says about it.
    package var stamp: MethodologyStamp

    /// What executed values are measured against: an estimate at the horizon has the year's programme to reach.
    package func base(asked: Base) -> Base { estimator == nil ? asked : .year }
}
