import Measurement
import PlanModel
import Reports
import StrategyHost
import Words

/// Puts a projection together: the plan as reported, as projected, as projected from the cut before, and what is known of
/// how sure that is.
struct ProjectionStudy {
    private let plan: Plan
    private let engine: MeasuringEngine
    private let resolver: MethodologyResolver
    private let chain: MethodologyChain
    private let estimator: StrategyStep
    private let measured: PlanMeasurement
    private let cut: Cut

    /// The coverages of the intervals, in percent.
    static let coverages: [Double] = [50, 80, 95]

    init(
        of plan: Plan, by engine: MeasuringEngine, using methodology: String?, options: MeasurementOptions
    ) throws(MeasurementError) {
        self.plan = plan
        self.engine = engine
        var options = options
        options.base = .cut
        resolver = MethodologyResolver(catalog: engine.catalog, plan: plan, options: options)
        var chain = try resolver.chain(methodology)
        if chain.estimator == nil { chain.project(by: try resolver.usualEstimator()) }
        self.chain = chain
        let ready = try resolver.methodology(of: chain)
        measured = try PlanMeasurement(of: plan, by: ready, resolver: resolver)
        guard let estimator = ready.estimator, let cut = measured.selection.cut else { throw .withoutCut }
        self.estimator = estimator
        self.cut = cut
    }

    func projection(wantsBacktest: Bool) throws(MeasurementError) -> Projection {
        let projected = try measured.report()
        let reported = try report(at: cut, base: .cut, by: chain.reporting)
        let before = try projectedBefore()
        let intervals = try self.intervals()
        let draws = try AchievementDraws(measured, mode: resolver.options.mode)
        let certainties = try draws.certainties(of: Self.coverages)
        let path = try steps()
        var notes = projected.notes
        var leaf = 0
        let nodes = projected.nodes.enumerated().map { index, node in
            var own = ProjectedNode(
                id: node.id, level: node.level, parent: node.parent, name: node.name,
                reported: reported.node(node.id)?.outcome ?? .notReported, projected: node.outcome)
            own.moved = node.outcome.achievement.flatMap { now in
                before?.node(node.id)?.outcome.achievement.map { now - $0 }
            }
            own.path = path.map { $0(node.id) }
            if let indicator = node.indicator {
                let history = measured.selection.history(of: indicator.observation)
                own.indicator = ProjectedNode.Detail(
                    observation: indicator.observation,
                    reported: history.last(upTo: cut), estimate: indicator.estimate, intervals: intervals[leaf])
                own.path = history.steps(upTo: cut)
                own.outlook = indicator.estimate?.probability.map { Outlook(probability: $0, by: plan.outlooks) }
                leaf += 1
            } else {
                own.independent = certainties.independent[index]?.holding(node.outcome.achievement)
                own.together = certainties.together[index]?.holding(node.outcome.achievement)
                own.outlook = own.independent.map { Outlook(probability: $0.probability, by: plan.outlooks) }
            }
            return own
        }
        notes += self.notes(on: nodes, unknown: draws.isUnknown.count(where: \.self))
        return Projection(
            plan: projected.plan, unit: projected.unit, cut: cut, horizon: projected.horizon ?? cut.yearEnd,
            methodology: projected.methodology, mode: projected.mode, outlooks: plan.outlooks,
            nodes: nodes,
            backtest: wantsBacktest
                ? try Backtest(measured, estimator: estimator).scores() : [],
            notes: notes)
    }

    /// The plan as it was reported at a cut.
    private func report(
        at cut: Cut, base: Base, by chain: MethodologyChain, of plan: Plan? = nil
    ) throws(MeasurementError) -> Report {
        var resolver = resolver
        resolver.options.cut = cut
        resolver.options.base = base
        return try engine.measure(plan ?? self.plan, as: chain, resolver: resolver)
    }

    /// The projection that the cut before gave for the same horizon; nil where there was none, or none that could be made.
    private func projectedBefore() throws(MeasurementError) -> Report? {
        guard let before = cuts.last(where: { $0 < cut }) else { return nil }
        return try report(at: before, base: .cut, by: chain)
    }

    /// The cuts of the year with a report, in order, up to the one that's projected from.
    private var cuts: [Cut] {
        let unit = measured.selection.unit
        let reported = plan.observations.lazy.filter { [cut] row in
            row.unit == unit && row.executed.number != nil && (row.cut ?? cut) <= cut
                && (row.cut ?? cut).year == cut.year
        }
        return Set(reported.map { [cut] in $0.cut ?? cut }).sorted()
    }

    /// The way of each node so far, in percent of what the year's end wants: executed and programmed at every cut.
    private func steps() throws(MeasurementError) -> [(String) -> ProjectedNode.Step] {
        var asProgrammed = plan
        for index in asProgrammed.observations.indices {
            asProgrammed.observations[index].executed = asProgrammed.observations[index].programmed
        }
        var steps: [(String) -> ProjectedNode.Step] = []
        for cut in cuts {
            let executed = try report(at: cut, base: .year, by: chain.reporting)
            let programmed = try report(at: cut, base: .year, by: chain.reporting, of: asProgrammed)
            steps.append { id in
                ProjectedNode.Step(
                    cut: cut, executed: executed.node(id)?.outcome.achievement,
                    programmed: programmed.node(id)?.outcome.achievement)
            }
        }
        return steps
    }

    /// The intervals of every indicator's amount, from the estimator itself; none where it claims none.
    private func intervals() throws(MeasurementError) -> [[ProjectedNode.Interval]] {
        let series = try measured.selection.series(
            of: measured.tree.indicatorNodes, to: resolver.options.horizon)
        var intervals = series.map { _ in [ProjectedNode.Interval]() }
        for coverage in Self.coverages {
            guard let step = estimator.with("coverage", .number(coverage)) else { continue }
            for (index, estimate) in try step.estimate(series).enumerated() {
                guard let low = estimate?.low, let high = estimate?.high else { continue }
                intervals[index].append(.init(coverage: coverage, low: low, high: high))
            }
        }
        return intervals
    }

    private func notes(on nodes: [ProjectedNode], unknown: Int) -> [Diagnostic] {
        var notes: [Diagnostic] = []
        let indicators = nodes.compactMap(\.indicator)
        if unknown > 0 {
            notes.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es:
                            "de \(unknown) de \(indicators.count) indicadores no se sabe cuánto puede variar lo proyectado, "
                            + "ni de los nodos que los contienen",
                        en:
                            "how far off it may be isn't known for \(unknown) of \(indicators.count) indicators, nor for "
                            + "the nodes that hold them")))
        }
        let silent = indicators.filter { $0.estimate?.flags.contains(.silentEnd) ?? false }
        if let first = silent.first {
            let date = first.estimate?.reported.map { "\($0)" } ?? ""
            notes.append(
                Diagnostic(
                    .warning, at: first.observation.origin,
                    Phrase(
                        es:
                            "\(silent.count) indicadores no reportan en el corte y se proyectan desde su último reporte "
                            + "(el primero, \(first.observation.indicator), desde \(date))",
                        en:
                            "\(silent.count) indicators don't report at the cut and are projected from their last report "
                            + "(the first, \(first.observation.indicator), from \(date))")))
        }
        return notes
    }
}

extension [Observation] {
    /// The last amount reported up to a cut; a row without a date is of the cut.
    fileprivate func last(upTo cut: Cut) -> Double? {
        steps(upTo: cut, ofYear: false).last { $0.executed != nil }?.executed
    }

    /// The cuts up to one, by date.
    fileprivate func steps(upTo cut: Cut, ofYear: Bool = true) -> [ProjectedNode.Step] {
        compactMap { row in
            let date = row.cut ?? cut
            guard date <= cut, !ofYear || date.year == cut.year else { return nil }
            return ProjectedNode.Step(
                cut: date, executed: row.executed.number, programmed: row.programmed.number)
        }.sorted { $0.cut < $1.cut }
    }
}

extension ProjectedNode.Certainty {
    /// The same with intervals that hold the projected achievement itself, which the mean of a lopsided distribution needn't
    /// lie in.
    fileprivate func holding(_ value: Double?) -> ProjectedNode.Certainty {
        guard let value else { return self }
        var certainty = self
        for index in certainty.intervals.indices {
            certainty.intervals[index].low = min(certainty.intervals[index].low, value)
            certainty.intervals[index].high = max(certainty.intervals[index].high, value)
        }
        return certainty
    }
}
