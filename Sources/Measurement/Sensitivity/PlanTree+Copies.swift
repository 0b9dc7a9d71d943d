extension PlanTree {
    /// The tree without its rows: the shape and the names, light enough to be had many times.
    var bare: PlanTree {
        var tree = self
        for depth in tree.levels.indices {
            for index in tree.levels[depth].nodes.indices { tree.levels[depth].nodes[index].observation = nil }
        }
        return tree
    }

    /// Copies of the tree side by side, one for each table of weights, so that a level of all of them is one batch.
    func copies(weights tables: ArraySlice<WeightTable>) -> PlanTree {
        var copies = self
        for (depth, level) in levels.enumerated() {
            let above = depth == 0 ? 0 : levels[depth - 1].nodes.count
            let below = depth + 1 < levels.count ? levels[depth + 1].nodes.count : 0
            var nodes: [Node] = []
            nodes.reserveCapacity(level.nodes.count * tables.count)
            for (copy, table) in tables.enumerated() {
                for (index, original) in level.nodes.enumerated() {
                    var node = original
                    node.parent += copy * above
                    node.children =
                        (node.children.lowerBound + copy * below)..<(node.children.upperBound + copy * below)
                    node.weight = table.levels[depth][index]
                    nodes.append(node)
                }
            }
            copies.levels[depth].nodes = nodes
        }
        return copies
    }
}
