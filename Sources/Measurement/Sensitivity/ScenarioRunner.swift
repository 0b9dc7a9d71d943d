import PlanModel

/// Measures one tree under many scenarios and tables of weights: the tree is built once, and many measurements go
/// through each strategy in one batch.
struct ScenarioRunner {
    /// A scenario made ready: its strategies loaded, its indicators measured.
    struct Ready {
        var methodology: Methodology
        var leaves: [Outcome]
    }

    /// What a measurement gives: the achievement of each node in the order of the report, or why there is none at all.
    typealias Measured = Result<[Double?], MeasurementError>

    private let tree: PlanTree
    private let bare: PlanTree
    private let minimumCoverage: Double
    /// Each node before its children, as reports have them.
    let order: [(depth: Int, index: Int)]
    /// How many nodes a batch holds at most: enough to make calls cheap, few enough to stay in the caches.
    private static let batchSize = 1 << 14

    init(tree: PlanTree, minimumCoverage: Double) {
        self.tree = tree
        self.minimumCoverage = minimumCoverage
        bare = tree.bare
        var order: [(depth: Int, index: Int)] = []
        func append(_ index: Int, at depth: Int) {
            order.append((depth, index))
            for child in tree.levels[depth].nodes[index].children { append(child, at: depth + 1) }
        }
        append(0, at: 0)
        self.order = order
    }

    /// A measurement for each table of weights.
    func measure(_ ready: Ready, weights tables: [WeightTable]) -> [Measured] {
        let copies = max(1, Self.batchSize / max(1, order.count))
        return stride(from: 0, to: tables.count, by: copies).flatMap { start in
            measure(ready, tables[start..<min(start + copies, tables.count)])
        }
    }

    private func measure(_ ready: Ready, _ tables: ArraySlice<WeightTable>) -> [Measured] {
        do throws(MeasurementError) {
            let copies = bare.copies(weights: tables)
            let climb = Climb(tree: copies, methodology: ready.methodology, minimumCoverage: minimumCoverage)
            let leaves = Array(repeatElement(ready.leaves, count: tables.count).joined())
            let levels = try climb.results(from: leaves)
            return (0..<tables.count).map { copy in
                .success(
                    order.map { depth, index in
                        levels[depth].outcomes[copy * tree.levels[depth].nodes.count + index].achievement
                    })
            }
        } catch {
            // One that fails mustn't take the others with it: halves, until it's alone.
            guard tables.count > 1 else { return [.failure(placed(error))] }
            let middle = tables.startIndex + tables.count / 2
            return measure(ready, tables[..<middle]) + measure(ready, tables[middle...])
        }
    }

    /// The error with the place of the row that it names.
    private func placed(_ error: MeasurementError) -> MeasurementError {
        guard case .strategyFailed(let cause, let node, nil) = error else { return error }
        return .strategyFailed(
            cause, node: node, at: tree.indicators.nodes.first { $0.id == node }?.observation?.origin)
    }
}
