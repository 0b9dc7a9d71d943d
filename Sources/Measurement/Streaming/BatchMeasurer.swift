public import PlanModel
import Reports

/// Measures batches on one thread.
public final class BatchMeasurer {
    private struct TreeKey: Hashable {
        var outline: ObjectIdentifier
        /// The year whose set of weights counts.
        var year: Int?
    }

    /// How many trees are kept.
    private static let limit = 256

    private let engine: StreamingEngine
    private let chains: [BatchClimb]
    private var trees: [TreeKey: (tree: OutlineTree, outline: Outline)] = [:]
    private let leaves: LeafOutcomes

    init(_ engine: StreamingEngine) throws(MeasurementError) {
        self.engine = engine
        var chains: [BatchClimb] = []
        for methodology in engine.methodologies { chains.append(try BatchClimb(methodology, engine: engine)) }
        self.chains = chains
        leaves = LeafOutcomes(
            options: engine.options, mustBeReported: engine.methodologies.contains { $0.missing == .fail })
    }

    /// Measures every section of a batch that the options don't leave out.
    public func measure(_ batch: MatrixBatch) throws(MeasurementError) -> BatchReport {
        var tree = BatchTree(depth: engine.plan.levels.count + 1, capacity: batch.rowCount)
        for section in batch.sections where isWanted(section) {
            tree.append(section, try self.tree(of: section, in: batch), weights: batch.weight)
        }
        try checkWeights(tree, in: batch)
        let outcomes = try leaves.outcomes(of: tree, in: batch)
        var results: [[OutcomeColumn]] = []
        for chain in chains { results.append(try chain.climb(tree, from: outcomes, in: batch)) }
        return BatchReport(tree: tree, results: results, csvReader: engine.csvReader)
    }

    private func isWanted(_ section: MatrixBatch.Section) -> Bool {
        if let unit = engine.options.unit, section.unit != unit { return false }
        if let cut = engine.options.cut, let own = section.cut, own != cut { return false }
        return true
    }

    private func tree(
        of section: MatrixBatch.Section, in batch: MatrixBatch
    ) throws(MeasurementError) -> OutlineTree {
        let plan = engine.plan
        let year = plan.weightSets.isEmpty ? nil : plan.identity.year ?? section.cut?.year
        let key = TreeKey(outline: ObjectIdentifier(section.outline), year: year)
        if let known = trees[key] { return known.tree }
        let weights = try WeightResolver(plan: plan, named: engine.options.weights, year: year)
        let tree = try OutlineTree(
            section, in: batch, of: plan, weights: weights, written: engine.levels, csvReader: engine.csvReader)
        if trees.count == Self.limit { trees.removeAll(keepingCapacity: true) }
        // The outline is kept as well: nothing else may take its identity.
        trees[key] = (tree, section.outline)
        return tree
    }

    /// A node whose children all have weight 0 has no mean; those above the indicators are checked with their tree.
    private func checkWeights(_ tree: BatchTree, in batch: MatrixBatch) throws(MeasurementError) {
        guard batch.weight != nil, let level = tree.levels.last else { return }
        var problems = DiagnosticList()
        for (node, start) in level.childOffsets.dropLast().enumerated() {
            let children = start..<level.childOffsets[node + 1]
            guard !children.contains(where: { tree.weights[$0] != 0 }) else { continue }
            problems.append(
                Diagnostic(
                    at: tree.name(of: start, at: tree.depth - 1, in: batch).place,
                    "every child of '\(tree.name(of: node, at: tree.depth - 2, in: batch).id)' has weight 0",
                    advice: "give at least one of them a weight"))
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
    }
}
