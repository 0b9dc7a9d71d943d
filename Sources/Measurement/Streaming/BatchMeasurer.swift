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
    private let calls: [MethodologyCalls]
    private var trees: [TreeKey: (tree: OutlineTree, outline: Outline)] = [:]
    private let leaves: LeafOutcomes

    init(_ engine: StreamingEngine) throws(MeasurementError) {
        self.engine = engine
        calls = engine.methodologies.map { MethodologyCalls(of: $0) }
        for own in calls { try own.prepare() }
        leaves = LeafOutcomes(
            options: engine.options, mustBeReported: engine.methodologies.contains { $0.missing == .fail })
    }

    /// Measures every section of a batch that the options don't leave out.
    public func measure(_ batch: MatrixBatch) throws(MeasurementError) -> BatchReport {
        var tree = BatchTree(levels: engine.plan.allLevels, capacity: batch.rowCount)
        for section in batch.sections where isWanted(section) {
            tree.append(section, try self.tree(of: section, in: batch), weights: batch.weight)
        }
        try checkWeights(tree, in: batch)
        let outcomes = try leaves.outcomes(of: tree, in: batch)
        var results: [[OutcomeColumn]] = []
        var coverage: [[Double]] = []
        for own in calls {
            let rollUp = RollUp(
                tree.forest, by: [own], minimumCoverage: engine.options.minimumCoverage, wantsOutcomesAlone: true,
                wantsCoverage: true
            ) { [tree] in tree.name(of: $2, at: $1, in: $0, of: batch) }
            let levels = try rollUp.results(from: outcomes)
            results.append(levels.map(\.outcomes))
            coverage.append(levels[0].coverage)
        }
        return BatchReport(
            tree: tree, results: results, coverage: coverage, csvReader: engine.csvReader, written: engine.levels)
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
        guard batch.weight != nil else { return }
        var problems = DiagnosticList()
        let depth = tree.forest.levels.count - 2
        let (parents, weights) = (tree.forest.levels[depth], tree.forest.indicators.weights)
        for node in 0..<parents.count {
            let children = parents.children(of: node)
            guard !children.contains(where: { weights[$0] != 0 }) else { continue }
            let (section, index) = parents.place(of: node)
            problems.append(
                .withoutWeight(
                    tree.name(of: index, at: depth, in: section, of: batch).id,
                    batch.place(of: tree.rows[children.lowerBound])))
        }
        guard problems.isEmpty else { throw .invalidData(problems) }
    }
}
