package import Measurement
import PlanModel
import Reports

/// What differs between two states of a plan at a cut, and what each difference does to the plan and its objectives.
///
/// The changes are made one after the other, from the first state to the second, and everything is measured again after each:
/// where one step ends the next begins, so that the steps of a node lead exactly from one figure to the other. What a step
/// does depends on those before it, as with every account of causes that aren't independent.
package struct Restatement: Hashable, Sendable {
    /// What a step does to a node.
    package struct Effect: Hashable, Sendable {
        package var node: String
        /// Its achievement before the step, in percent.
        package var before: Double?
        /// And after it.
        package var after: Double?

        /// What a step does to a node.
        package init(node: String, before: Double?, after: Double?) {
            self.node = node
            self.before = before
            self.after = after
        }
    }

    /// Changes that are made at once, and what they do.
    package struct Step: Hashable, Sendable {
        package var changes: [RestatedChange]
        /// The nodes that they move.
        package var effects: [Effect]
    }

    /// The steps, in the order in which they're made.
    package var steps: [Step] = []
    /// Every node above the indicators, in the first state and the second.
    package var nodes: [Effect] = []

    /// Compares two states.
    ///
    /// - Throws: `MeasurementError` where one of the two can't be measured.
    package init(
        from first: RestatedState, to second: RestatedState, by engine: MeasuringEngine
    ) throws(MeasurementError) {
        let start = try first.achievements(by: engine)
        let end = try second.achievements(by: engine)
        var before = start
        var pending: [RestatedChange] = []
        for (changes, state) in RestatedPath(from: first, to: second).stations {
            pending += changes
            // What can't be measured halfway, as a plan without rows, is made together with what comes next.
            guard let after = try? state.achievements(by: engine) else { continue }
            steps.append(Step(changes: pending, effects: Self.effects(from: before, to: after)))
            before = after
            pending = []
        }
        let rest = Self.effects(from: before, to: end)
        if !pending.isEmpty || !rest.isEmpty {
            let order = RestatedChange(kind: .order, subject: Plan.rootID)
            steps.append(Step(changes: pending.isEmpty ? [order] : pending, effects: rest))
        }
        nodes = Self.all(from: start, to: end)
    }

    /// Every change, in the order of the steps.
    package var changes: [RestatedChange] { steps.flatMap(\.changes) }

    /// The nodes of both, those of the second first in their order.
    private static func all(from start: [NodeAchievement], to end: [NodeAchievement]) -> [Effect] {
        let gone = start.filter { node in !end.contains { $0.node == node.node } }
        return (end + gone).map { node in
            Effect(
                node: node.node, before: start.first { $0.node == node.node }?.value,
                after: end.first { $0.node == node.node }?.value)
        }
    }

    private static func effects(from start: [NodeAchievement], to end: [NodeAchievement]) -> [Effect] {
        all(from: start, to: end).filter { $0.before?.bitPattern != $0.after?.bitPattern }
    }
}
