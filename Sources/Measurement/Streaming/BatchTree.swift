import PlanModel

/// The trees of a batch's sections side by side, with their rows.
struct BatchTree {
    private(set) var sections: [MatrixBatch.Section] = []
    private(set) var trees: [OutlineTree] = []
    private(set) var forest: Forest
    /// The row of each indicator.
    private(set) var rows: [Int] = []

    init(levels: [String], capacity: Int) {
        forest = Forest(levels: levels, capacity: capacity)
        rows.reserveCapacity(capacity)
    }

    /// Adds a section with the tree of its outline.
    mutating func append(_ section: MatrixBatch.Section, _ tree: OutlineTree, weights column: MatrixBatch.Numbers?) {
        sections.append(section)
        trees.append(tree)
        guard tree.isPlain else {
            let own = tree.rows.map { section.rows.lowerBound + $0 }
            rows += own
            forest.append(
                tree.forest, indicatorWeights: zip(own, tree.fixedWeights).map { $1 ?? column?[$0] ?? 1 }[...])
            return
        }
        rows.append(contentsOf: section.rows)
        forest.append(tree.forest, indicatorWeights: column?.values[section.rows])
        guard let column else { return }
        let start = rows.count - section.rows.upperBound
        for row in section.rows where !column.isPresent[row] { forest.weigh(start + row, 1) }
    }

    /// What errors call a node of a section, and where its row stands if it's an indicator.
    func name(
        of index: Int, at depth: Int, in section: Int, of batch: MatrixBatch
    ) -> (id: String, place: Place?) {
        let isIndicator = depth + 1 == forest.levels.count
        let place = isIndicator ? batch.place(of: rows[forest.indicators.nodes(of: section).lowerBound + index]) : nil
        return (trees[section].ids[depth][index], place)
    }
}
