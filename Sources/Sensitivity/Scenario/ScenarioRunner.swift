import Measurement
import Reports

/// Measures one tree under many scenarios and tables of weights: the tree is built once, and what they share goes through
/// each strategy in one batch.
struct ScenarioRunner {
    /// What a measurement gives: the achievement of each node in the order of the report, or why there is none at all.
    typealias Measured = Result<[Double?], MeasurementError>

    private let tree: PlanTree
    private let minimumCoverage: MinimumCoverage
    /// Each node before its children, as reports have them.
    let order: [(depth: Int, index: Int)]
    /// How many nodes are measured together at most: enough to make calls cheap, few enough for the memory at hand.
    private static let batchSize = 1 << 16

    init(tree: PlanTree, minimumCoverage: MinimumCoverage) {
        self.tree = tree
        self.minimumCoverage = minimumCoverage
        var order: [(depth: Int, index: Int)] = []
        func append(_ index: Int, at depth: Int) {
            order.append((depth, index))
            for child in tree.levels[depth].nodes[index].children { append(child, at: depth + 1) }
        }
        append(0, at: 0)
        self.order = order
    }

    /// A measurement for each run, in their order.
    func measure(_ runs: [ScenarioClimb.Run]) -> [Measured] {
        let size = max(1, Self.batchSize / order.count)
        return stride(from: 0, to: runs.count, by: size).flatMap { start -> [Measured] in
            let part = Array(runs[start..<min(start + size, runs.count)])
            let climb = ScenarioClimb(part, tree: tree, minimumCoverage: minimumCoverage)
            return part.indices.map { run in
                if let error = climb.failures[run] { return .failure(error) }
                return .success(
                    order.map { depth, index in
                        climb.achievements[depth][run * tree.levels[depth].nodes.count + index]
                    })
            }
        }
    }
}
