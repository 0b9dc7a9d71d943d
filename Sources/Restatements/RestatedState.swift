package import Measurement
package import PlanModel
import Reports

/// A plan at a cut, and how it's measured.
package struct RestatedState: Sendable {
    /// The plan, with the rows of the cut alone.
    package var plan: Plan
    /// The methodology in full.
    package var expression: String
    package var options: MeasurementOptions
    /// The plan file's text; nil without one.
    package var planFile: String?

    /// A plan, and how it's measured.
    package init(plan: Plan, expression: String, options: MeasurementOptions, planFile: String? = nil) {
        self.planFile = planFile
        self.plan = plan
        self.expression = expression
        self.options = options
    }

    /// The achievement of every node above the indicators, by its id; nil where it has none.
    func achievements(by engine: MeasuringEngine) throws(MeasurementError) -> [NodeAchievement] {
        try engine.measure(plan, using: expression, options: options).nodes.filter { $0.indicator == nil }
            .map { NodeAchievement(node: $0.id, value: $0.outcome.achievement) }
    }
}

/// What a node achieved, in percent; nil where it has no figure.
package struct NodeAchievement: Hashable, Sendable {
    package var node: String
    package var value: Double?
}
