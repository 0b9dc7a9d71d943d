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

    /// The aggregators that a level's nodes need, each with the nodes that it serves, in order.
    func aggregators(for nodes: [PlanTree.Node]) -> [(step: StrategyStep, nodes: [Int])] {
        let powers = Set(nodes.compactMap(\.power)).sorted()
        let usual = (aggregator, nodes.indices.filter { nodes[$0].power == nil })
        let special = powers.map { power in
            (aggregatorsByPower[power] ?? aggregator, nodes.indices.filter { nodes[$0].power == power })
        }
        return ([usual] + special).filter { !$0.1.isEmpty }
    }
}
