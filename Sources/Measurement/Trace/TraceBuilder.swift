import PlanModel
import Reports
import StrategyHost

/// Goes down a report, and finds what stands behind each of its numbers.
struct TraceBuilder {
    let plan: Plan
    let report: Report
    let selection: PlanSelection
    let chain: MethodologyChain
    /// The name of the set of weights, where one was asked for.
    let weights: String?

    /// A node with everything below it.
    func node(_ measured: ReportNode, isTop: Bool = false) -> TraceNode {
        let children = report.children(of: measured.id).map { node($0) }
        return TraceNode(
            measured: measured, weightSource: isTop ? nil : weightSource(of: measured),
            formula: formula(of: measured, children: children),
            treatments: treatments(at: measured), inputs: inputs(of: measured), children: children,
            countsAsZero: chain.aggregator.missing == .zero && measured.outcome == .notReported)
    }

    private func treatments(at node: ReportNode) -> [TraceNode.Treatment] {
        // What a treatment changes has no law any more: the first that reads one took it.
        let taking = chain.treatments.first { $0.level == node.level && $0.readsLaw }?.reference
        return chain.treatments.filter { $0.level == node.level }.map { term in
            let limit: Double? = if case .number(let limit)? = term.parameters["limit"] { limit } else { nil }
            let parameters = term.stampedParameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
            return TraceNode.Treatment(
                expression: "\(term.metadata.name):\(parameters)", limit: limit,
                isActing: node.untreated != nil && node.untreated != node.outcome.achievement,
                law: term.reference == taking ? node.indicator?.law : nil)
        }
    }

    /// The same precedence as the roll-up's: a set, the node's or row's own, or 1.
    private func weightSource(of node: ReportNode) -> TraceNode.WeightSource {
        let code = node.code
        let year = plan.identity.year ?? report.cut?.year
        if let name = weights ?? year.map(String.init), let entry = plan.weightSets[name]?.entries[code] {
            return .set(name, at: entry.origin)
        }
        if let row = node.indicator?.observation { return row.weight == nil ? .equal : .row(row.origin) }
        return plan.nodes[code]?.weight == nil ? .equal : .node
    }
}

extension TraceBuilder {
    fileprivate func formula(of node: ReportNode, children: [TraceNode]) -> TraceFormula? {
        guard let detail = node.indicator else {
            return node.untreated == nil ? nil : mean(of: node, children: children)
        }
        guard let executed = node.executed, let programmed = node.programmed else { return nil }
        let whole: TraceInput.Role = report.base == .cut ? .programmed : .programmedYear
        let (done, target) = (
            TraceFormula.Magnitude.figure(.executed, executed), TraceFormula.Magnitude.figure(whole, programmed)
        )
        let baseline = detail.observation.baseline.number
        switch (report.mode, detail.observation.annualisation) {
        case (.simple, .falling): return .ratio(part: target, whole: done)
        case (.baseline, .growing):
            return .ratio(
                part: .difference(.executed, executed, .baseline, baseline ?? 0),
                whole: .difference(whole, programmed, .baseline, baseline ?? 0))
        case (.baseline, .falling):
            guard let baseline else { return nil }
            return .ratio(
                part: .difference(.baseline, baseline, .executed, executed),
                whole: .difference(.baseline, baseline, whole, programmed))
        default: return .ratio(part: done, whole: target)
        }
    }

    private func mean(of node: ReportNode, children: [TraceNode]) -> TraceFormula {
        let terms = children.compactMap { child -> TraceFormula.Term? in
            guard child.measured.share != nil else { return nil }
            return TraceFormula.Term(
                id: child.measured.id, weight: child.measured.weight,
                achievement: child.measured.outcome.achievement ?? 0, contribution: child.measured.contribution)
        }
        let aggregator = chain.aggregator
        guard aggregator.metadata.id == Self.powerMeanID, case .number(let power)? = aggregator.parameters["power"]
        else { return .strategy(aggregator.metadata.name, contributions: terms) }
        return .powerMean(power: plan.nodes[node.code]?.power ?? power, terms: terms)
    }

    /// The bundled module whose formula is known.
    private static var powerMeanID: String { "co.corte.weighted-average" }

    fileprivate func inputs(of node: ReportNode) -> [TraceInput] {
        guard let row = node.indicator?.observation else { return [] }
        var inputs: [TraceInput] = []
        if chain.estimator != nil {
            // An estimate rests on every report of the year.
            for earlier in selection.history[row.indicator] ?? [] where isBehind(earlier) {
                inputs.append(input(.executed, of: earlier, cut: earlier.cut))
                inputs.append(input(.programmed, of: earlier, cut: earlier.cut))
            }
        } else {
            inputs.append(input(.executed, of: row))
        }
        let target: TraceInput.Role = report.base == .cut ? .programmed : .programmedYear
        if chain.estimator == nil || target == .programmedYear { inputs.append(input(target, of: row)) }
        if report.mode == .baseline, row.annualisation == .growing || row.annualisation == .falling {
            inputs.append(input(.baseline, of: row))
        }
        return inputs
    }

    private func isBehind(_ row: Observation) -> Bool {
        guard let measured = report.cut, let cut = row.cut else { return true }
        return cut <= measured && cut.year == measured.year
    }

    private func input(_ role: TraceInput.Role, of row: Observation, cut: Cut? = nil) -> TraceInput {
        let reading =
            switch role {
            case .executed: row.executed
            case .programmed: row.programmed
            case .programmedYear: row.programmedYear
            case .baseline: row.baseline
            }
        return TraceInput(role: role, reading: reading, place: row.origin, cut: cut)
    }
}
