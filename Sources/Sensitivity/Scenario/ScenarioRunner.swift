import Measurement
import Reports

/// Measures one tree under many scenarios and tables of weights: the tree is built once, and what they share goes through
/// each strategy in one batch.
struct ScenarioRunner {
    /// What a measurement gives: the achievement of each node in the order of the report, or why there is none at all.
    typealias Measured = Result<[Double?], MeasurementError>

    /// A measurement: a scenario under a table of weights.
    struct Run {
        var scenario: ReadyScenario
        var weights: WeightTable
    }

    private let tree: PlanTree
    private let minimumCoverage: MinimumCoverage
    /// Each node before its children, as reports have them.
    let order: [(depth: Int, index: Int)]
    /// How many nodes are measured together at most: enough to make calls cheap, few enough for the memory at hand.
    private static let batchSize = 1 << 16

    init(tree: PlanTree, minimumCoverage: MinimumCoverage) {
        self.tree = tree
        self.minimumCoverage = minimumCoverage
        order = tree.order
    }

    /// A measurement for each run, in their order.
    func measure(_ runs: [Run]) -> [Measured] {
        let size = max(1, Self.batchSize / order.count)
        return stride(from: 0, to: runs.count, by: size).flatMap { start in
            measureTogether(Array(runs[start..<min(start + size, runs.count)]))
        }
    }

    private func measureTogether(_ runs: [Run]) -> [Measured] {
        let areProjected = runs.contains { !$0.scenario.distributions.isEmpty }
        let distributions = runs.flatMap { run in
            areProjected && run.scenario.distributions.isEmpty
                ? run.scenario.leaves.map { _ in nil } : run.scenario.distributions
        }
        let own = Forest(tree)
        var forest = Forest(levels: tree.levels.map(\.name))
        for run in runs { forest.append(own.weighed(run.weights.levels)) }
        let rollUp = RollUp(
            forest, by: runs.map(\.scenario.calls), minimumCoverage: minimumCoverage, distributions: distributions,
            wantsOutcomesAlone: true
        ) { [tree] in tree.name(of: $2, at: $1) }
        let (levels, failures) = rollUp.resultsApart(from: OutcomeColumn(runs.flatMap(\.scenario.leaves)))
        return runs.indices.map { run in
            if let failure = failures[run] { return .failure(failure) }
            return .success(
                order.map { depth, index in
                    levels[depth].outcomes.achievement(run * tree.levels[depth].nodes.count + index)
                })
        }
    }
}
