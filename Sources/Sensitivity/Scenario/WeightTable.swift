import Measurement
import PlanModel

/// The weights of a tree's nodes, level by level from the plan down.
struct WeightTable: Hashable {
    var levels: [[Double]]

    init(levels: [[Double]]) { self.levels = levels }

    /// The weights of a tree.
    init(of tree: PlanTree) { levels = tree.levels.map { $0.nodes.map(\.weight) } }

    /// The weights of a set of the plan file, or 1 everywhere for `equal`, unless the plan has a set of that name.
    init(
        named name: String, plan: Plan, selection: PlanSelection, tree: PlanTree
    ) throws(MeasurementError) {
        if name == Self.equal, plan.weightSets[name] == nil {
            self.init(levels: tree.levels.map { $0.nodes.map { _ in 1 } })
        } else {
            let weights = try WeightResolver(plan: plan, named: name, year: nil)
            self.init(of: try PlanTree(selection.observations, of: plan, weights: weights))
        }
    }

    /// The name of the set in which siblings weigh the same.
    static let equal = "equal"

    /// Every weight rescaled so that siblings add up to 1.
    func rescaled(in tree: PlanTree) -> WeightTable {
        var table = self
        for (depth, level) in tree.levels.enumerated().dropLast() {
            for node in level.nodes {
                let scale = WeightScale(of: levels[depth + 1][node.children])
                let sum = node.children.reduce(0) { $0 + scale.scaled(levels[depth + 1][$1]) }
                guard sum > 0 else { continue }
                for child in node.children {
                    table.levels[depth + 1][child] = scale.scaled(levels[depth + 1][child]) / sum
                }
            }
        }
        return table
    }

    /// A point on the way to another table: `(1 - u) a + u b`, u from 0 to 1.
    func blended(with other: WeightTable, at u: Double) -> WeightTable {
        WeightTable(
            levels: zip(levels, other.levels).map { zip($0, $1).map { (1 - u) * $0 + u * $1 } })
    }

    /// Every weight that has siblings moved by up to a part of itself: `w (1 + r (2 x - 1))`.
    ///
    /// - Parameter position: a coordinate from 0 to 1 for each of those nodes, in the order of the levels.
    func disturbed(by relative: Double, in tree: PlanTree, position: [Double]) -> WeightTable {
        var table = self
        var dimension = 0
        for (depth, level) in tree.levels.enumerated().dropLast() {
            for node in level.nodes where node.children.count > 1 {
                let scale = WeightScale(of: levels[depth + 1][node.children])
                for child in node.children {
                    table.levels[depth + 1][child] = scale.scaled(levels[depth + 1][child])
                    table.levels[depth + 1][child] *= 1 + relative * (2 * position[dimension] - 1)
                    dimension += 1
                }
            }
        }
        return table
    }

    /// How many nodes have siblings: the dimensions of a disturbance.
    static func disturbedCount(in tree: PlanTree) -> Int {
        tree.levels.dropLast().flatMap(\.nodes).map(\.children.count).filter { $0 > 1 }.reduce(0, +)
    }
}
