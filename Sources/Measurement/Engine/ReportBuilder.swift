import PlanModel
import Reports
import Words

/// Puts what was computed level by level into a report, each node before its children.
struct ReportBuilder {
    let plan: Plan
    let selection: PlanSelection
    let tree: PlanTree
    let lines: IndicatorLines
    let results: [LevelResult]
    /// What the nodes come to by the projected points alone; nil where the results are those.
    let points: [OutcomeColumn]?
    let bounds: CoverageBounds
    let mask: Mask
    /// Nil but against the plan's goal.
    let trajectory: Trajectory?
    let options: MeasurementOptions
    let methodology: Methodology
    /// What there is to say about the cut and the weights that were chosen.
    let choices: [Diagnostic]

    var report: Report {
        var nodes: [ReportNode] = []
        append(0, at: 0, under: nil, effectiveWeight: 1, to: &nodes)
        var report = Report(
            plan: plan.identity, unit: selection.unit, cut: selection.cut, base: lines.base, mode: options.mode,
            horizon: methodology.estimator == nil ? nil : options.horizon ?? selection.cut?.yearEnd,
            methodology: methodology.stamp,
            nodes: nodes,
            caveats: Caveat.all(
                tree: tree, lines: lines, results: results, methodology: methodology, mode: options.mode),
            notes: remarks)
        report.sources = plan.sources
        report.inputs = ReportInputs(
            of: plan, selection: selection, tree: tree, methodology: methodology, options: options)
        return report
    }

    private func append(
        _ index: Int, at depth: Int, under parent: String?, effectiveWeight: Double?, to nodes: inout [ReportNode]
    ) {
        let node = tree.levels[depth].nodes[index]
        let reported = self.node(index, at: depth, under: parent, effectiveWeight: effectiveWeight)
        nodes.append(reported)
        guard depth + 1 < tree.levels.count else { return }
        for child in node.children {
            let share = results[depth + 1].shares[child]
            let weight = share.flatMap { share in effectiveWeight.map { $0 * share } }
            append(child, at: depth + 1, under: node.id, effectiveWeight: weight, to: &nodes)
        }
    }

    private func node(_ index: Int, at depth: Int, under parent: String?, effectiveWeight: Double?) -> ReportNode {
        let source = tree.levels[depth].nodes[index]
        let result = results[depth]
        let description = source.observation == nil ? plan.nodes[source.code] : nil
        var node = ReportNode(
            id: source.id, level: tree.levels[depth].name, parent: parent,
            name: source.observation?.name ?? description?.name ?? (depth == 0 ? plan.identity.title : source.code),
            outcome: result.outcomes[index], weight: source.weight)
        node.code = source.code
        node.statement = description?.statement
        node.untreated = result.untreated.achievement(index)
        node.cause = methodology.stamp.cause(of: (node.untreated, node.outcome.achievement), at: node.level)
        node.band = stateFigure(index, at: depth).map(plan.bands.band)
        node.mask = mask.values[depth][index]
        node.trajectory = trajectory?.values[depth][index]
        node.coverage = result.coverage[index]
        node.lower = bounds.lower[depth][index]
        node.upper = bounds.upper[depth][index]
        node.share = result.shares[index]
        node.effectiveWeight = effectiveWeight
        node.contribution = result.contributions[index]
        node.published = source.observation?.published ?? description?.published
        node.publishedOrigin = source.observation?.origin ?? description?.publishedOrigin
        node.weightOrigin = source.weightOrigin
        node.origin = source.observation?.origin
        if var observation = source.observation {
            let line = lines.lines[index]
            if let baseline = line.baseline { observation.baseline = baseline }
            node.executed = line.executed
            node.programmed = line.programmed
            node.indicator = ReportNode.Detail(
                observation: observation, estimate: line.estimate,
                distribution: result.isExpectation[index] ? lines.distributions[index] : nil,
                yearProgramme: line.yearProgramme, years: line.years)
        }
        return node
    }

    /// The achievement that a node's state is told by: a mean over what may come lies below 100 for every target that may be
    /// missed, so that a cap which doesn't act on the projected point would call punctual indicators late.
    private func stateFigure(_ index: Int, at depth: Int) -> Double? {
        guard let achievement = results[depth].outcomes.achievement(index) else { return nil }
        return points?[depth].achievement(index) ?? achievement
    }

    /// That states aren't those of the printed figures.
    private var statesOfPoints: Diagnostic? {
        let differs = results.indices.reduce(0) { count, depth in
            count
                + tree.levels[depth].nodes.indices.count { index in
                    results[depth].outcomes.achievement(index).map(plan.bands.band)
                        != stateFigure(index, at: depth).map(plan.bands.band)
                }
        }
        let all = tree.order.count
        guard differs > 0 else { return nil }
        return Diagnostic(
            .note,
            Phrase(
                es:
                    "el estado es el de lo proyectado con el tope; la cifra, la media bajo el tope de lo que puede venir: "
                    + "no coinciden en \(differs) de \(all) nodos",
                en:
                    "the state is the projected point's under the cap; the figure is the mean under the cap of what may "
                    + "come: they differ for \(differs) of \(all) nodes"))
    }

    /// That baselines are given and the mode has no use for them.
    private var unreadBaselines: Diagnostic? {
        let nodes = tree.indicators.nodes.filter { node in
            guard let row = node.observation, row.baseline.number != nil else { return false }
            return row.annualisation == .growing || row.annualisation == .falling
        }
        guard options.mode == .simple, let first = nodes.first else { return nil }
        return Diagnostic(
            .note, at: first.observation?.origin,
            Phrase(
                es: nodes.count == 1
                    ? "la línea base de \(first.id) no se usa: se mide lo ejecutado contra lo programado"
                    : "las líneas base de \(nodes.count) indicadores no se usan: se mide lo ejecutado contra lo programado",
                en: nodes.count == 1
                    ? "the baseline of \(first.id) isn't used: executed is measured against programmed"
                    : "the baselines of \(nodes.count) indicators aren't used: executed is measured against programmed"),
            advice: Phrase(
                es: "para medir el avance desde ellas, escriba --mode baseline",
                en: "to measure the way from them, write --mode baseline"))
    }

    /// That goals of the whole plan aren't what is measured against.
    private var unreadPlanGoals: Diagnostic? {
        let first = tree.indicators.nodes.first { $0.observation?.planGoal.number != nil }
        guard options.base != .plan, let first else { return nil }
        return Diagnostic(
            .note, at: first.observation?.origin,
            Phrase(es: "la meta de todo el plan no se usa", en: "the goal of the whole plan isn't used"),
            advice: Phrase(
                es: "para medir contra ella, escriba --base plan", en: "to measure against it, write --base plan"))
    }

    private var remarks: [Diagnostic] {
        var notes = choices + lines.remarks
        if let unread = unreadBaselines { notes.append(unread) }
        if let unread = unreadPlanGoals { notes.append(unread) }
        let unstated = tree.indicators.nodes.filter { $0.observation?.annualisation == nil }
        if !unstated.isEmpty {
            notes.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es:
                            "\(unstated.count) de \(tree.indicators.nodes.count) indicadores no dicen cómo se suman en el "
                            + "año y se miden como ejecutado sobre programado: "
                            + listed(unstated.map(\.id), inSpanish: true),
                        en:
                            "\(unstated.count) of \(tree.indicators.nodes.count) indicators don't state how they add up "
                            + "over the year and are measured as executed over programmed: "
                            + listed(unstated.map(\.id)))))
        }
        if lines.base == .year, options.base == .cut {
            let horizon = options.horizon.flatMap { $0 == selection.cut?.yearEnd ? nil : $0 }
            notes.append(
                Diagnostic(
                    .note,
                    Phrase(
                        es: "una proyección se mide contra lo programado "
                            + (horizon.map { "hasta el \($0)" } ?? "del año"),
                        en: "a projection is measured against the programme "
                            + (horizon.map { "up to \($0)" } ?? "of the year"))))
        }
        notes += [statesOfPoints, mask.problem, trajectory?.problem].compactMap(\.self)
        return notes
    }
}
