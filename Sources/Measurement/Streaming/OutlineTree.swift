import PlanModel
import Words

/// The tree of an outline's rows, with all that's the same in every unit and cut that has it: an object, as they share it.
final class OutlineTree {
    /// A node to write.
    struct Entry {
        var depth: Int
        var index: Int
        /// Its name, level and parent as fields of a row, with separators around them.
        var fields: [UInt8]
    }

    /// Its nodes; the matrix may give the indicators other weights.
    let forest: Forest
    /// What nothing else in the tree is called, for each node of each level.
    let ids: [[String]]
    /// For each indicator in the tree's order, its row.
    let rows: [Int]
    /// Weights of indicators that don't depend on the matrix; nil takes the matrix'.
    let fixedWeights: [Double?]
    /// Whether the rows stand in the tree's order and have no such weights, as most do.
    let isPlain: Bool
    /// Whether the plan file says of an indicator how it's measured.
    let hasRules: Bool
    /// The nodes to write, each before its children.
    let entries: [Entry]

    /// Builds the tree of a section's rows.
    init(
        _ section: MatrixBatch.Section, in batch: MatrixBatch, of plan: Plan, weights: WeightResolver, written: [Int],
        csvReader: CSVReader
    ) throws(MeasurementError) {
        // A row's place is enough to know it again after the tree has sorted them.
        let lines = section.rows.map { batch.lines[$0] }
        let observations = zip(section.outline.lines, lines).map { line, number in
            let origin = Place(file: batch.file, sheet: batch.sheet, row: number)
            var row = Observation(indicator: line.indicator, path: line.path, origin: origin)
            row.weight = line.weight
            return row
        }
        let tree = try PlanTree(observations, of: plan, weights: weights)
        let rowByLine = Dictionary(zip(lines, section.outline.lines.indices), uniquingKeysWith: { first, _ in first })
        let leaves = tree.indicators.nodes
        rows = leaves.map { $0.observation?.origin.row.flatMap { rowByLine[$0] } ?? 0 }
        fixedWeights = leaves.map { leaf in leaf.observation.flatMap { weights.fixedWeight(of: $0) } }
        isPlain = rows == Array(rows.indices) && fixedWeights.allSatisfy { $0 == nil }
        hasRules = section.outline.lines.contains { $0.baseline != nil || $0.annualisation != nil }
        forest = Forest(tree)
        ids = tree.levels.map { $0.nodes.map(\.id) }
        var entries: [Entry] = []
        Self.append(0, at: 0, under: nil, of: tree, written: Set(written), csvReader: csvReader, to: &entries)
        self.entries = entries
    }

    private static func append(
        _ index: Int, at depth: Int, under parent: String?, of tree: PlanTree, written: Set<Int>,
        csvReader: CSVReader, to entries: inout [Entry]
    ) {
        let node = tree.levels[depth].nodes[index]
        if written.contains(depth) {
            var fields = CSVBytes(for: csvReader)
            for field in [node.id, tree.levels[depth].name, parent ?? ""] {
                fields.separate()
                fields.append(field)
            }
            entries.append(Entry(depth: depth, index: index, fields: fields.bytes))
        }
        for child in node.children {
            append(child, at: depth + 1, under: node.id, of: tree, written: written, csvReader: csvReader, to: &entries)
        }
    }
}
