import PlanModel

/// The trees of a batch's sections side by side, level by level: the shape in which strategies see them.
struct BatchTree {
    /// A level above the indicators, the plan's first.
    struct Level {
        /// Where the children of each node start on the level below, and where the last one's end.
        var childOffsets = [0]
        var weights: [Double] = []
        /// Where each section's nodes start.
        var sectionOffsets = [0]
    }

    private(set) var sections: [MatrixBatch.Section] = []
    private(set) var trees: [OutlineTree] = []
    private(set) var levels: [Level]
    /// The row of each indicator, and its weight.
    private(set) var rows: [Int] = []
    private(set) var weights: [Double] = []
    /// Where each section's indicators start.
    private(set) var leafOffsets = [0]

    init(depth: Int, capacity: Int) {
        levels = Array(repeating: Level(), count: depth)
        rows.reserveCapacity(capacity)
        weights.reserveCapacity(capacity)
    }

    /// Adds a section with the tree of its outline.
    mutating func append(_ section: MatrixBatch.Section, _ tree: OutlineTree, weights column: MatrixBatch.Numbers?) {
        sections.append(section)
        trees.append(tree)
        for (depth, level) in tree.levels.enumerated() {
            let below = depth + 1 < levels.count ? levels[depth + 1].weights.count : rows.count
            for end in level.childEnds { levels[depth].childOffsets.append(below + end) }
            levels[depth].weights += level.weights
            levels[depth].sectionOffsets.append(levels[depth].weights.count)
        }
        defer { leafOffsets.append(rows.count) }
        if tree.isPlain {
            rows.append(contentsOf: section.rows)
            guard let column else {
                weights.append(contentsOf: repeatElement(1, count: section.rows.count))
                return
            }
            let start = weights.count - section.rows.lowerBound
            weights.append(contentsOf: column.values[section.rows])
            for row in section.rows where !column.isPresent[row] { weights[start + row] = 1 }
            return
        }
        for (leaf, row) in tree.rows.enumerated() {
            let number = section.rows.lowerBound + row
            rows.append(number)
            weights.append(tree.fixedWeights[leaf] ?? column?[number] ?? 1)
        }
    }

    /// The number of levels, the indicators' included.
    var depth: Int { levels.count + 1 }

    /// The first node of a section on a level.
    func firstNode(of section: Int, at depth: Int) -> Int {
        depth < levels.count ? levels[depth].sectionOffsets[section] : leafOffsets[section]
    }

    func weights(at depth: Int) -> [Double] { depth < levels.count ? levels[depth].weights : weights }

    func sectionOffsets(at depth: Int) -> [Int] { depth < levels.count ? levels[depth].sectionOffsets : leafOffsets }

    /// What a node is called, and where its row stands if it's an indicator.
    func name(of node: Int, at depth: Int, in batch: MatrixBatch) -> (id: String, place: Place?) {
        let offsets = sectionOffsets(at: depth)
        let section = (offsets.firstIndex { $0 > node } ?? 1) - 1
        let index = node - offsets[section]
        guard depth < levels.count else {
            return (trees[section].ids[index], batch.place(of: rows[node]))
        }
        return (trees[section].levels[depth].ids[index], nil)
    }
}
