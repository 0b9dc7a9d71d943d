import PlanModel
import Reports

extension ReportInputs {
    /// What a plan was measured from. The rows of the cut alone say all that counts where neither a projection nor the plan's
    /// years look beyond it.
    init(
        of plan: Plan, selection: PlanSelection, tree: PlanTree, methodology: Methodology, options: MeasurementOptions
    ) {
        let looksBeyond = methodology.estimator != nil || options.base.countsYears
        var weights: [[String]: Double] = [:]
        for node in tree.indicators.nodes {
            guard let row = node.observation else { continue }
            weights[row.path + [row.indicator]] = node.weight
        }
        let rows = (looksBeyond ? selection.allRows(of: plan) : selection.observations).map { row in
            var row = row
            // A row of another cut has no weight that was used, where its indicator isn't measured.
            row.weight = weights[row.path + [row.indicator]]
            // What the columns of the years give to the cut's own year stands in its row by now.
            if !looksBeyond { row.years = [] }
            return row
        }
        var seen: Set<String> = []
        let inner = tree.order.filter { $0.depth > 0 && $0.depth + 1 < tree.levels.count }
            .map { tree.levels[$0.depth].nodes[$0.index] }.filter { seen.insert($0.code).inserted }
        self.init(
            levels: plan.levels, bands: plan.bands, askedWeights: options.weights,
            weights: inner.map { NodeWeight(code: $0.code, weight: $0.weight) }, rows: rows)
    }
}
