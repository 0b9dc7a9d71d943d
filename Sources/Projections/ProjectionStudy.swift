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

    func projection(wanting wanted: ProjectionParts) throws(MeasurementError) -> Projection {
        let projected = try measured.report()
        let reported = try report(at: cut, base: .cut, by: chain.reporting)
        let before = projectedBefore()
        let intervals = try self.intervals(at: horizon)
        let draws = try AchievementDraws(
            measured, around: measured.lines.lines.map(\.estimate), mode: resolver.options.mode)
        let prospects = wanted.contains(.prospects) ? try self.prospects(to: projected) : []
        let certainties = try draws.certainties(of: Self.coverages)
        let path = steps()
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
            own.prospects = prospects.compactMap { $0[index] }
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
                let known = [own.independent, own.together].compactMap { $0?.probability }
                own.outlook = known.isEmpty ? nil : Outlook(probabilities: known, by: plan.outlooks)
            }
            return own
        }
        notes += self.notes(on: nodes, unknown: draws.isUnknown.count(where: \.self))
        var projection = Projection(
            report: projected, cut: cut, horizon: horizon, outlooks: plan.outlooks, nodes: nodes,
            draws: AchievementDraws.count,
            backtest: wanted.contains(.backtest) ? try Backtest(measured, estimator: estimator).scores() : [],
            notes: notes)
        projection.callSettled()
        return projection
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
    private func projectedBefore() -> Report? {
        guard let before = cuts.last(where: { $0 < cut && $0.year == cut.year }) else { return nil }
        // What an earlier cut lacks, as a report that missing=fail asks for, is no fault of this one.
        return try? report(at: before, base: .cut, by: chain)
    }

    /// The cuts with a report, in order, up to the one that's projected from.
    private var cuts: [Cut] {
        let unit = measured.selection.unit
        let reported = plan.observations.lazy.filter { [cut] row in
            row.unit == unit && row.executed.number != nil && (row.cut ?? cut) <= cut
        }
        return Set(reported.map { [cut] in $0.cut ?? cut }).sorted()
    }

    /// The way of each node so far, in percent of what the end of each cut's year wants: executed and programmed.
    private func steps() -> [(String) -> ProjectedNode.Step] {
        var asProgrammed = plan
        for index in asProgrammed.observations.indices {
            asProgrammed.observations[index].executed = asProgrammed.observations[index].programmed
        }
        var steps: [(String) -> ProjectedNode.Step] = []
        for cut in cuts {
            let executed = try? report(at: cut, base: .year, by: chain.reporting)
            let programmed = try? report(at: cut, base: .year, by: chain.reporting, of: asProgrammed)
            steps.append { id in
                let node = executed?.node(id)
                var step = ProjectedNode.Step(
                    cut: cut, executed: node?.outcome.achievement,
                    programmed: programmed?.node(id)?.outcome.achievement)
                step.coverage = node?.coverage ?? 0
                return step
            }
        }
        return steps
    }

    private var horizon: Cut { resolver.options.horizon ?? cut.yearEnd }

    /// The intervals of every indicator's amount at a date, from the estimator itself; none where it claims none.
    private func intervals(at date: Cut) throws(MeasurementError) -> [[ProjectedNode.Interval]] {
        let series = try measured.selection.series(of: measured.tree.indicatorNodes, to: date)
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

    /// What each node of a report comes to at the ends of months up to the horizon, at most six of them.
    private func prospects(to report: Report) throws(MeasurementError) -> [[ProjectedNode.Prospect?]] {
        let months = (cut.month..<horizon.month).compactMap { Cut(lastDayOfMonth: $0, in: cut.year) }
            .filter { cut < $0 && $0 < horizon }
        let step = months.count / 6 + 1
        let dates = stride(from: months.count - 1, through: 0, by: -step).reversed().map { months[$0] }
        let final = measured.lines.lines.map(\.estimate)
        var prospects: [[ProjectedNode.Prospect?]] = []
        for date in dates + (cut < horizon ? [horizon] : []) {
            let estimates = try estimator.estimate(
                measured.selection.series(of: measured.tree.indicatorNodes, to: date))
            let draws = try AchievementDraws(measured, around: estimates, mode: resolver.options.mode)
            // A date where another method has to stand in isn't on the way that the horizon's method goes.
            let isSame = zip(estimates, final).map { $0?.isByMethod(of: $1) ?? ($1 == nil) }
            let centre = try draws.centre()
            let certainties = try draws.certainties(of: Self.coverages)
            let intervals = try self.intervals(at: date)
            var leaf = 0
            prospects.append(
                report.nodes.indices.map { index in
                    if report.nodes[index].indicator != nil {
                        defer { leaf += 1 }
                        guard isSame[leaf] else { return nil }
                        return estimates[leaf].map { .init(cut: date, value: $0.value, intervals: intervals[leaf]) }
                    }
                    guard isSame.allSatisfy(\.self) else { return nil }
                    let value = date == horizon ? report.nodes[index].outcome.achievement : centre[index]
                    return value.map { value in
                        .init(
                            cut: date, value: value,
                            intervals: certainties.widest(of: index, holding: value))
                    }
                })
        }
        return prospects
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
        steps(upTo: cut).last { $0.executed != nil }?.executed
    }

    /// The cuts up to one, by date.
    fileprivate func steps(upTo cut: Cut) -> [ProjectedNode.Step] {
        compactMap { row in
            let date = row.cut ?? cut
            guard date <= cut else { return nil }
            return ProjectedNode.Step(
                cut: date, executed: row.executed.number, programmed: row.programmed.number)
        }.sorted { $0.cut < $1.cut }
    }
}

extension AchievementDraws.Certainties {
    /// The intervals of a node that hold under either dependence, and hold its projected achievement.
    fileprivate func widest(of index: Int, holding value: Double) -> [ProjectedNode.Interval] {
        let both = [independent[index], together[index]].compactMap { $0?.holding(value) }
        guard let first = both.first, let last = both.last else { return [] }
        return first.wider(than: last)
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

extension Estimate {
    /// Whether it was made as another was.
    fileprivate func isByMethod(of other: Estimate?) -> Bool {
        method == other?.method && profileYears == other?.profileYears
    }
}
