import PlanModel
import Reports

/// What a reader who can't see a chart is told.
extension Wording {
    /// The indicators in words and numbers: how many are in each state, then each of those shown.
    func alternativeText(
        of report: Report, at focus: String?, tally: StateTally, shown: [IndicatorGroup]
    ) -> String {
        let count = tally.total
        let noun =
            isSpanish ? count == 1 ? "indicador" : "indicadores" : count == 1 ? "indicator" : "indicators"
        var states = tally.bands.map { "\($0.count) \(inState($0.band))" }
        states += withoutPercent(tally)
        let head = "\(subtitle(of: report, at: focus)). \(count) \(noun): \(list(states))."
        let groups = shown.map { group in
            let title = group.head.map { "\($0.name), \(figure($0)): " } ?? ""
            let figures = group.indicators.map { "\($0.name.withoutStop), \(figure($0))" }
            return title + figures.joined(separator: "; ") + "."
        }
        return ([head] + groups).joined(separator: " ")
    }

    /// A node's number and state, or the word for what is missing.
    func figure(_ node: ReportNode) -> String {
        guard let text = achievement(of: node), let band = node.shownBand else {
            return word(of: node.outcome)?.lowercased() ?? ""
        }
        return "\(StressedText.plain(text)), \(inState(band))"
    }
}

extension String {
    /// The text without a full stop, and a space before it, at its end.
    var withoutStop: String {
        var text = self[...]
        while let last = text.last, last == "." || last == " " { text.removeLast() }
        return String(text)
    }
}
