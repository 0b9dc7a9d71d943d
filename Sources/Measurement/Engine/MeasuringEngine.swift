public import PlanModel
public import Reports
public import StrategyHost

/// Measures plans with strategies that it finds at run time.
///
///     let engine = MeasuringEngine(catalog: StrategyCatalog(searching: .standard()))
///     let report = try engine.measure(plan, using: "capped:limit=110")
///
/// The engine knows trees, weights, what is missing and where a treatment acts; means, caps and projections come from
/// the modules alone.
public struct MeasuringEngine: Sendable {
    package let catalog: StrategyCatalog

    /// An engine that takes its strategies from a catalog.
    public init(catalog: StrategyCatalog) {
        self.catalog = catalog
    }

    /// Measures a plan.
    ///
    /// - Parameter methodology: a name from the plan file or an expression; nil takes the plan's first, or the plain
    ///   weighted average.
    public func measure(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
    )
        throws(MeasurementError) -> Report
    {
        let resolver = MethodologyResolver(catalog: catalog, plan: plan, options: options)
        return try measure(plan, as: resolver.chain(methodology), resolver: resolver)
    }

    /// Measures a plan by strategies that are known.
    func measure(
        _ plan: Plan, as chain: MethodologyChain, resolver: MethodologyResolver
    ) throws(MeasurementError) -> Report {
        var methodology = try resolver.methodology(of: chain)
        let options = resolver.options
        let selection = try PlanSelection(plan, options: options)
        let year = plan.identity.year ?? selection.cut?.year
        let weights = try WeightResolver(plan: plan, named: options.weights, year: year)
        methodology.stamp.weights = weights.name
        let tree = try PlanTree(selection.observations, of: plan, weights: weights)

        let lines = try IndicatorLines(tree, selection: selection, methodology: methodology, options: options)
        let rollUp = RollUp(
            Forest(tree), by: [MethodologyCalls(of: methodology)], minimumCoverage: options.minimumCoverage,
            distributions: lines.distributions
        ) { tree.name(of: $2, at: $1) }
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
            plan: plan, selection: selection, tree: tree, lines: lines, results: results, bounds: bounds, mask: mask,
            trajectory: trajectory, options: options, methodology: methodology,
            choices: selection.remarks + [weights.remark].compactMap(\.self)
        ).report
    }
}
