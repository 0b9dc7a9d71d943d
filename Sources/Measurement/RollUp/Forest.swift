/// Trees of weighted nodes side by side, level by level in columns: the shape in which strategies see them.
///
/// A section is one of the trees: a unit's plan at a cut, or a plan under some weights. Its nodes stand next to each other
/// on every level, as do the children of a node.
package struct Forest {
    /// A level of all trees.
    struct Level {
        let name: String
        /// Each node's weight inside its parent.
        var weights: [Double] = []
        /// Where the nodes of each section start, and where the last one's end.
        var sectionOffsets = [0]
        /// Where the children of each node start on the level below, and where the last one's end; none of indicators.
        var childOffsets = [0]
        /// The exponent that the plan file gives each node's mean; none of indicators.
        var powers: [Double?] = []

        var count: Int { weights.count }

        func nodes(of section: Int) -> Range<Int> { sectionOffsets[section]..<sectionOffsets[section + 1] }

        func children(of node: Int) -> Range<Int> { childOffsets[node]..<childOffsets[node + 1] }

        /// The section of a node, and which of its nodes it is there.
        func place(of node: Int) -> (section: Int, index: Int) {
            let section = (sectionOffsets.firstIndex { $0 > node } ?? 1) - 1
            return (section, node - sectionOffsets[section])
        }
    }

    /// The levels from the plans down to the indicators.
    private(set) var levels: [Level]

    var indicators: Level { levels[levels.count - 1] }
    var sectionCount: Int { indicators.sectionOffsets.count - 1 }

    /// No trees yet, with room for some indicators.
    package init(levels names: [String], capacity: Int = 0) {
        levels = names.map { Level(name: $0) }
        levels[levels.count - 1].weights.reserveCapacity(capacity)
    }

    /// The tree of one plan.
    package init(_ tree: PlanTree) {
        levels = tree.levels.map { level in
            Level(
                name: level.name, weights: level.nodes.map(\.weight), sectionOffsets: [0, level.nodes.count],
                childOffsets: [0] + level.nodes.map(\.children.upperBound), powers: level.nodes.map(\.power))
        }
        levels[levels.count - 1].childOffsets = [0]
        levels[levels.count - 1].powers = []
    }

    /// The same trees with other weights, level by level.
    package func weighed(_ weights: [[Double]]) -> Forest {
        var forest = self
        for depth in levels.indices { forest.levels[depth].weights = weights[depth] }
        return forest
    }

    /// Adds the trees of a forest with the same levels.
    ///
    /// - Parameter indicatorWeights: stands for the weights that its indicators have.
    package mutating func append(_ other: Forest, indicatorWeights: ArraySlice<Double>? = nil) {
        for depth in levels.indices {
            let (start, isLast) = (levels[depth].count, depth + 1 == levels.count)
            let below = isLast ? 0 : levels[depth + 1].count
            let theirs = other.levels[depth]
            for end in theirs.sectionOffsets.dropFirst() { levels[depth].sectionOffsets.append(start + end) }
            for end in theirs.childOffsets.dropFirst() { levels[depth].childOffsets.append(below + end) }
            levels[depth].powers += theirs.powers
            if isLast, let indicatorWeights {
                levels[depth].weights += indicatorWeights
            } else {
                levels[depth].weights += theirs.weights
            }
        }
    }

    /// Gives an indicator another weight.
    mutating func weigh(_ indicator: Int, _ weight: Double) { levels[levels.count - 1].weights[indicator] = weight }
}
