import PlanModel
import Reports

/// The texts of the charts that show every cut.
extension Wording {
    /// What a cell without a percent says.
    var withoutFigure: String { isSpanish ? "Sin porcentaje" : "No percentage" }

    /// That earlier cuts have no room.
    func omittedCuts(_ count: Int) -> String {
        isSpanish
            ? count == 1 ? "Falta el corte más antiguo" : "Faltan los \(count) cortes más antiguos"
            : count == 1 ? "The earliest cut is left out" : "The \(count) earliest cuts are left out"
    }

    /// How the plan, or the first node, went from the first cut to the last, and how many indicators stay below.
    func historyFinding(of history: [Report], nodes: [ReportNode]) -> String {
        guard let latest = history.last, let node = nodes.first else { return "" }
        let name = node.parent == nil ? isSpanish ? "El plan" : "The plan" : node.shortName.withoutStop
        let course = history.compactMap { report in
            report.node(node.id).flatMap { own in own.outcome.achievement.map { (own.coverage, $0) } }
        }
        let indicators = nodes.filter { $0.indicator != nil }.map { latest.node($0.id)?.outcome.achievement }
        let below = indicators.count { $0.map { $0.roundedHalfUp(decimals: 2) < PercentScale.goal } ?? false }
        let missing = indicators.count { $0 == nil }
        let unknown =
            missing == 0 ? "" : isSpanish ? ", \(missing) sin porcentaje" : ", \(missing) without a percentage"
        let hundred = numbers.percent(PercentScale.goal, decimals: 0)
        let rest =
            isSpanish
            ? "\(below) de \(indicators.count) indicadores por debajo del \(hundred)\(unknown) en el último corte"
            : "\(below) of \(indicators.count) indicators below \(hundred)\(unknown) at the last cut"
        guard let first = course.first, let last = course.last else { return rest.capitalisedFirst }
        guard course.count > 1 else {
            let figure = numbers.percent(last.1)
            return isSpanish ? "\(name) va en \(figure); \(rest)" : "\(name) stands at \(figure); \(rest)"
        }
        let (from, to) = (numbers.percent(first.1), numbers.percent(last.1))
        let cuts = isSpanish ? "en \(history.count) cortes" : "over \(history.count) cuts"
        // What isn't measured over the same reports is no progress.
        let shares = [first.0, last.0].map { numbers.percent(100 * $0, decimals: 0) }
        let coverage =
            shares[0] == shares[1]
            ? ""
            : isSpanish
                ? " (cobertura de \(shares[0]) a \(shares[1]))" : " (coverage from \(shares[0]) to \(shares[1]))"
        return isSpanish
            ? "\(name) va de \(from) a \(to) \(cuts)\(coverage); \(rest)"
            : "\(name) goes from \(from) to \(to) \(cuts)\(coverage); \(rest)"
    }

    /// Nodes at cuts in words and numbers.
    func historyText(of history: [Report], at focus: String?, shown: [ReportNode]) -> String {
        let sentences = shown.map { node -> String in
            let figures = history.map { report -> String in
                let figure = report.node(node.id).map { self.figure($0) } ?? withoutFigure.uncapitalisedFirst
                return (report.cut.map { numbers.date($0) + " " } ?? "") + figure
            }
            return "\(node.name.withoutStop): \(figures.joined(separator: "; "))."
        }
        return ((history.last.map { ["\(subtitle(of: $0, at: focus))."] } ?? []) + sentences).joined(separator: " ")
    }
}
