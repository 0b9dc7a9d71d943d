package import PlanModel
package import Reports

/// A plan at a cut under a methodology: its tree, what its indicators come to, and how they're rolled up.
package struct PlanMeasurement {
    private let plan: Plan
    package let resolver: MethodologyResolver
    package let methodology: Methodology
    package let selection: PlanSelection
    package let tree: PlanTree
    package let lines: IndicatorLines
    private let weights: WeightResolver

    private var options: MeasurementOptions { resolver.options }

    /// Chooses the rows and measures the indicators, with the options of the resolver.
    package init(
        of plan: Plan, by methodology: Methodology, resolver: MethodologyResolver
    ) throws(MeasurementError) {
        self.plan = plan
        self.resolver = resolver
        selection = try PlanSelection(plan, options: resolver.options)
        let year = plan.identity.year ?? selection.cut?.year
        weights = try WeightResolver(plan: plan, named: resolver.options.weights, year: year)
        var methodology = methodology
        methodology.stamp.weights = weights.name
        self.methodology = methodology
        tree = try PlanTree(selection.observations, of: plan, weights: weights)
        lines = try IndicatorLines(tree, selection: selection, methodology: methodology, options: resolver.options)
    }

    /// The report, with all that lies behind its figures.
    package func report() throws(MeasurementError) -> Report {
        let rollUp = RollUp(
            Forest(tree), by: [MethodologyCalls(of: methodology)], minimumCoverage: options.minimumCoverage,
            distributions: lines.distributions
        ) { [tree] in tree.name(of: $2, at: $1) }
        let leaves = OutcomeColumn(lines.outcomes)
        let results = try rollUp.results(from: leaves)
        let bounds = CoverageBounds(rollUp, leaves: leaves, results: results, effects: methodology.stamp.effects)
        let mask = Mask(rollUp, leaves: OutcomeColumn(lines.lines.map(\.untreated)), resolver: resolver)
        let trajectory =
            lines.base == .plan
            ? Trajectory(
                rollUp, outcomes: lines.outcomes, ideal: lines.lines.map(\.trajectory), missing: methodology.missing)
            : nil
        return ReportBuilder(
            plan: plan, selection: selection, tree: tree, lines: lines, results: results,
            points: try points(beside: results), bounds: bounds, mask: mask, trajectory: trajectory,
            options: options, methodology: methodology,
            choices: selection.remarks + [weights.remark].compactMap(\.self)
        ).report
    }

    /// The outcomes of every level by the projected points alone, where the results hold means over distributions; nil
    /// where they don't.
    private func points(beside results: [LevelResult]) throws(MeasurementError) -> [OutcomeColumn]? {
        guard results.contains(where: { $0.isExpectation.contains(true) }) else { return nil }
        return try levels(of: OutcomeColumn(lines.outcomes), sets: 1)
    }

    /// What an indicator would be with another executed amount.
    ///
    /// - Parameter index: its place among the tree's indicators.
    package func outcome(of index: Int, executed: Double, mode: Mode) -> Outcome {
        let (line, row) = (lines.lines[index], tree.indicators.nodes[index].observation)
        let outcome = AchievementRule(mode: mode).outcome(
            executed: executed, programmed: line.programmed, baseline: row?.baseline.number,
            annualisation: row?.annualisation, without: line.outcome)
        // It has a figure, so that its baseline is known wherever the rule asks for one.
        return (try? outcome.get()) ?? line.outcome
    }

    /// The plan rolled up once for each of so many sets of its indicators' outcomes, without their distributions.
    ///
    /// - Parameter outcome: the outcome of an indicator, by its place in the tree, in a set.
    /// - Returns: for each node, in the order of reports, its achievement by each set; nil where it has none.
    package func rollUp(
        sets: Int, _ outcome: (_ set: Int, _ indicator: Int) -> Outcome
    ) throws(MeasurementError) -> [[Double?]] {
        let count = tree.indicators.nodes.count
        let leaves = OutcomeColumn(count: sets * count) { outcome($0 / count, $0 % count) }
        let levels = try levels(of: leaves, sets: sets)
        return tree.order.map { depth, index in
            let count = tree.levels[depth].nodes.count
            return (0..<sets).map { levels[depth].achievement($0 * count + index) }
        }
    }

    /// The outcomes of every level by each set of the indicators' outcomes, one after the other.
    private func levels(of leaves: OutcomeColumn, sets: Int) throws(MeasurementError) -> [OutcomeColumn] {
        let own = Forest(tree)
        var forest = Forest(levels: tree.levels.map(\.name), capacity: leaves.count)
        for _ in 0..<sets { forest.append(own) }
        let rollUp = RollUp(
            forest, by: [MethodologyCalls(of: methodology)], minimumCoverage: options.minimumCoverage,
            wantsOutcomesAlone: true
        ) { [tree] in tree.name(of: $2, at: $1) }
        return try rollUp.results(from: leaves).map(\.outcomes)
    }
}
