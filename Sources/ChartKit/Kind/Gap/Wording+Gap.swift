import PlanModel
import Reports

/// The texts of a gap chart.
extension Wording {
    /// The title of the column of figures; what is projected isn't progress.
    func figureTitle(of report: Report) -> String {
        guard report.horizon == nil else { return isSpanish ? "Proyección" : "Projection" }
        return isSpanish ? "Avance" : "Achievement"
    }

    /// The title of the column of distances, in percentage points.
    var pointsTitle: String { isSpanish ? "Puntos" : "Points" }

    /// How many indicators are short of 100 %, and by how much the farthest is.
    func gapFinding(of indicators: [ReportNode]) -> String {
        let hundred = numbers.percent(PercentScale.goal, decimals: 0)
        let measured = indicators.compactMap { node in
            node.outcome.achievement.map { (node, GapRow.points(of: $0, in: GapRow.style(for: $0, in: numbers))) }
        }
        guard !measured.isEmpty else {
            return isSpanish
                ? "Ningún indicador tiene un avance que medir" : "No indicator has an achievement to measure"
        }
        // As states count it, whatever is printed.
        let short = measured.filter { $0.0.outcome.achievement?.roundedHalfUp(decimals: 2) ?? 0 < PercentScale.goal }
        guard let farthest = short.min(by: { $0.1 < $1.1 }) else {
            return isSpanish
                ? "Ningún indicador queda por debajo del \(hundred)" : "No indicator stays below \(hundred)"
        }
        let style = GapRow.style(for: farthest.0.outcome.achievement ?? 0, in: numbers)
        let points = style.points(-farthest.1)
        let name = farthest.0.shortName.withoutStop
        if isSpanish {
            let verb = short.count == 1 ? "queda" : "quedan"
            return "\(short.count) de \(indicators.count) indicadores \(verb) por debajo del \(hundred); a \(name) le "
                + "faltan \(points) puntos"
        }
        let verb = short.count == 1 ? "stays" : "stay"
        return
            "\(short.count) of \(indicators.count) indicators \(verb) below \(hundred); \(name) lacks \(points) points"
    }

    /// The chart in words and numbers: how it was made, then each node with its distance.
    func gapText(of report: Report, at focus: String?, shown: [ReportNode]) -> String {
        let sentences = shown.map { node -> String in
            let distance = node.outcome.achievement.map {
                let style = GapRow.style(for: $0, in: numbers)
                return " (\(style.signed(GapRow.points(of: $0, in: style))) \(pointsTitle.lowercased()))"
            }
            return "\(node.name.withoutStop), \(figure(node))\(distance ?? "")."
        }
        return (["\(subtitle(of: report, at: focus))."] + sentences).joined(separator: " ")
    }
}
