import Measurement
import Reports

/// A scenario whose strategies are loaded and whose indicators are measured.
struct ReadyScenario {
    /// What is done to achievements at a level, in order.
    struct Treatment {
        var level: String
        var step: SharedStep
    }

    var treatments: [Treatment]
    var aggregator: SharedStep
    /// The aggregator with the exponents that single nodes ask for.
    var aggregatorsByPower: [Double: SharedStep]
    var missing: MissingPolicy
    /// The outcomes of the indicators, in the tree's order.
    var leaves: [Outcome]
    /// How far off they may be; none where they aren't projected.
    var laws: [AchievementLaw?]

    /// What makes a node of its children.
    func aggregator(of node: PlanTree.Node) -> SharedStep {
        node.power.flatMap { aggregatorsByPower[$0] } ?? aggregator
    }
}
