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
        // What a treatment changes has no distribution any more: the first that reads one took it.
        let taking = chain.treatments.first { $0.level == node.level && $0.readsLaw }?.reference
        return chain.treatments.filter { $0.level == node.level }.map { term in
            let parameters = term.stampedParameters.map { "\($0.name)=\($0.value)" }.joined(separator: ",")
            return TraceNode.Treatment(
                expression: "\(term.metadata.name):\(parameters)", effects: term.effects,
                isActing: node.untreated != nil && node.untreated != node.outcome.achievement,
                distribution: term.reference == taking ? node.indicator?.distribution : nil)
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
        if report.base.countsYears, let mean = yearlyMean(of: detail) { return mean }
        guard let executed = node.executed, let programmed = node.programmed else { return nil }
        if report.base.countsYears, let sums = sums(of: detail) { return sums }
        let formula = AchievementFormula(report.mode, detail.observation.annualisation)
        let baseline = detail.observation.baseline.number ?? (formula.startsAtZero ? 0 : nil)
        guard let baseline = formula.readsBaseline ? baseline : 0 else { return nil }
        func figure(_ figure: AchievementFormula.Figure) -> (TraceInput.Role, Double) {
            switch figure {
            case .executed: (chain.estimator == nil ? .executed : .projected, executed)
            case .programme: (programme, programmed)
            case .baseline: (.baseline, baseline)
            }
        }
        func magnitude(_ magnitude: AchievementFormula.Magnitude) -> TraceFormula.Magnitude {
            switch magnitude {
            case .figure(let one): .figure(figure(one).0, figure(one).1)
            case .difference(let first, let second):
                .difference(figure(first).0, figure(first).1, figure(second).0, figure(second).1)
            }
        }
        return .ratio(part: magnitude(formula.part), whole: magnitude(formula.whole))
    }

    /// What a programme is called under the report's base.
    private var programme: TraceInput.Role {
        switch report.base {
        case .cut: .programmed
        case .year: .programmedYear
        case .elapsed: .due
        case .plan: .goal
        }
    }

    /// Whether an indicator is the mean of its years.
    private func isYearlyMean(_ detail: ReportNode.Detail) -> Bool {
        detail.observation.annualisation == .constant || chain.treatments.contains { $0.level == Plan.yearLevel }
    }

    private func yearlyMean(of detail: ReportNode.Detail) -> TraceFormula? {
        guard isYearlyMean(detail) else { return nil }
        let achievements = detail.years.compactMap { ($0.treated ?? $0.outcome)?.achievement }
        let later = report.base == .plan ? detail.years.filter { $0.outcome == nil && $0.goal.number ?? 0 != 0 } : []
        guard !achievements.isEmpty || !later.isEmpty else { return nil }
        return .yearlyMean(achievements, count: achievements.count + later.count)
    }

    /// The sums of a suma; nil for another.
    private func sums(of detail: ReportNode.Detail) -> TraceFormula? {
        switch detail.observation.annualisation {
        case .growing, .falling, .constant: return nil
        case .sum, nil: break
        }
        let elapsed = detail.years.filter { $0.outcome != nil }
        let programmed =
            planGoal(of: detail).map { [$0] }
            ?? (report.base == .plan ? detail.years.map(\.goal) : elapsed.map(\.due))
        return .ratio(
            part: .sum(.executed, elapsed.compactMap(\.executed.number)),
            whole: .sum(programme, programmed.compactMap(\.number)))
    }

    /// The goal of the whole plan, where it's given by itself and the years are measured against it together.
    private func planGoal(of detail: ReportNode.Detail) -> Reading? {
        let goal = detail.observation.planGoal
        return report.base == .plan && goal.number != nil && !isYearlyMean(detail) ? goal : nil
    }

    /// The figures of each year that counts.
    private func yearInputs(_ detail: ReportNode.Detail) -> [TraceInput] {
        detail.years.flatMap { year -> [TraceInput] in
            let target = report.base == .plan ? year.goal : year.due
            let due = TraceInput(role: programme, reading: target, place: year.origin, cut: nil, year: year.year)
            guard year.outcome != nil else { return report.base == .plan ? [due] : [] }
            return [
                TraceInput(role: .executed, reading: year.executed, place: year.origin, cut: nil, year: year.year), due,
            ]
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
        guard let exponent = aggregator.effects.first(where: { $0.meaning == .exponent }) else {
            return .strategy(aggregator.metadata.name, contributions: terms)
        }
        return .powerMean(power: plan.nodes[node.code]?.power ?? exponent.value, terms: terms)
    }

    fileprivate func inputs(of node: ReportNode) -> [TraceInput] {
        guard let row = node.indicator?.observation else { return [] }
        var inputs: [TraceInput] = []
        if report.base.countsYears, let detail = node.indicator {
            inputs = yearInputs(detail)
            if let goal = planGoal(of: detail) {
                inputs.append(TraceInput(role: .goal, reading: goal, place: row.origin, cut: nil))
            }
            if AchievementFormula(report.mode, row.annualisation).readsBaseline {
                inputs.append(input(.baseline, of: row))
            }
            return inputs
        }
        if chain.estimator != nil {
            // An estimate rests on every report of the year.
            for earlier in selection.history(of: row) where isBehind(earlier) {
                inputs.append(input(.executed, of: earlier, cut: earlier.cut))
                inputs.append(input(.programmed, of: earlier, cut: earlier.cut))
            }
        } else {
            inputs.append(input(.executed, of: row))
        }
        let target: TraceInput.Role = report.base == .cut ? .programmed : .programmedYear
        if chain.estimator == nil || target == .programmedYear { inputs.append(input(target, of: row)) }
        if AchievementFormula(report.mode, row.annualisation).readsBaseline {
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
            case .executed, .projected: row.executed
            case .programmed: row.programmed
            case .programmedYear, .due, .goal: row.programmedYear
            case .baseline: row.baseline
            }
        return TraceInput(role: role, reading: reading, place: row.origin, cut: cut)
    }
}
