import PlanModel
import Reports

/// The texts around a chart of indicators.
extension Wording {
    /// What the indicators show, in a sentence; `focus` is the node they're restricted to.
    func finding(_ tally: StateTally, in report: Report, focus: ReportNode?) -> String {
        let sentence = sentence(tally, in: report)
        guard let focus, focus.indicator == nil, let value = focus.outcome.achievement else {
            return headline(sentence, of: report)
        }
        return headline("\(focus.shortName) (\(numbers.percent(value))): \(sentence.uncapitalisedFirst)", of: report)
    }

    /// The plan's figure, how it was made, and when; `focus` is the node that is shown.
    func subtitle(of report: Report, at focus: String?) -> String {
        "\(account(of: report, at: focus)). \(moment(of: report))"
    }

    /// The source, and what was published with another number.
    func footnote(of report: Report, shown: [ReportNode]) -> String {
        let line = sourceLine(report)
        // What was published are reports.
        let comparable = report.horizon == nil ? shown : []
        let differing = comparable.compactMap { node -> String? in
            guard node.differsFromPublished, let published = node.published, let value = node.measuredAsPublished
            else { return nil }
            let printed = numbers.percent(published.value, decimals: published.decimals)
            return "\(node.shortName.withoutStop) \(numbers.percent(value))\u{A0}(\(printed))"
        }
        guard !differing.isEmpty else { return line }
        let named = differing.prefix(Self.namedDifferences)
        let more = differing.count - named.count
        let rest = more == 0 ? "" : isSpanish ? "; y \(more) más" : "; and \(more) more"
        let intro =
            isSpanish ? "Difieren de lo publicado (entre paréntesis): " : "Unlike what was published (in brackets): "
        return (line.isEmpty ? "" : "\(line)\n") + intro + named.joined(separator: "; ") + rest + "."
    }

    /// What no percent tells, each with its count: `1 mejor que la meta`, `2 sin medir`.
    func withoutPercent(_ tally: StateTally) -> [String] {
        let unscaled = tally.unscaled.map { "\($0.count) \(word(of: $0.outcome, count: $0.count))" }
        return unscaled + (tally.missing > 0 ? ["\(tally.missing) \(notMeasured)"] : [])
    }

    /// The word of a count of what was measured without a percent.
    private func word(of outcome: Outcome, count: Int) -> String {
        let word = word(of: outcome)?.uncapitalisedFirst ?? ""
        guard isSpanish, count > 1 else { return word }
        return outcome == .beyond ? "mejores que la meta" : "cumplidos sin porcentaje"
    }

    private static let namedDifferences = 6

    /// Where the figures come from.
    func sourceLine(_ report: Report) -> String {
        report.plan.source.isEmpty ? "" : "\(source): \(report.plan.source)"
    }

    private func sentence(_ tally: StateTally, in report: Report) -> String {
        guard tally.measured > 0 else {
            return isSpanish
                ? "Ningún indicador tiene un avance que medir" : "No indicator has an achievement to measure"
        }
        let found = tally.lowest.map { shortfall(tally, lowest: $0, in: report) } ?? success(tally)
        // A single indicator's sentence says already how it stands to its goal.
        return ([found] + (tally.total == 1 ? [] : withoutPercent(tally))).joined(separator: "; ")
    }

    /// `4 de 11 indicadores en rezago; el más bajo llega a 22,33 % (Objetivo 5)`
    private func shortfall(_ tally: StateTally, lowest: ReportNode, in report: Report) -> String {
        let value = numbers.percent(lowest.outcome.achievement ?? 0)
        var parts = tally.below.map { "\($0.count) \(inState($0.band))" }
        if tally.total == 1 {
            let state = inState(tally.below[0].band)
            return isSpanish ? "El indicador llega a \(value), \(state)" : "The indicator reaches \(value), \(state)"
        }
        let count = isSpanish ? "de \(tally.total) indicadores" : "of \(tally.total) indicators"
        parts[0] = "\(tally.below[0].count) \(count) \(inState(tally.below[0].band))"
        let low = isSpanish ? "el más bajo llega a \(value)" : "the lowest reaches \(value)"
        let group = report.node(lowest.parent ?? "")
        let place = group.map { $0.parent == nil ? "" : " (\($0.shortName))" } ?? ""
        return "\(list(parts)); \(low)\(place)"
    }

    /// `Los 3 indicadores cumplen lo programado; 2 superan el 100 %`
    private func success(_ tally: StateTally) -> String {
        if tally.total == 1 {
            let verb = isSpanish ? tally.isAllOver ? "supera" : "cumple" : tally.isAllOver ? "above" : "on"
            return isSpanish ? "El indicador \(verb) lo programado" : "The indicator is \(verb) target"
        }
        let goal = numbers.percent(PercentScale.goal, decimals: 0)
        let measured = tally.missing == 0 ? "" : isSpanish ? " medidos" : " measured"
        let all =
            isSpanish
            ? "Los \(tally.measured) indicadores\(measured) cumplen lo programado"
            : "All \(tally.measured)\(measured) indicators are on target"
        guard tally.over > 0 else { return all }
        let verb = tally.over == 1 ? "supera" : "superan"
        return isSpanish ? "\(all); \(tally.over) \(verb) el \(goal)" : "\(all); \(tally.over) above \(goal)"
    }
}

extension ReportNode {
    /// The name where it's short enough for a sentence, else the code.
    var shortName: String { name.count <= 40 ? name : id }
}
