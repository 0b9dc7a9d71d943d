import ChartKit
import PlanModel
import Reports
import Words

/// The words of a projection, in the language of the results.
struct ProjectionWords {
    let wording: Wording

    private func pick(_ spanish: String, _ english: String) -> String {
        wording.spoken == .es ? spanish : english
    }

    func title(horizon: Cut) -> String {
        pick("Proyección al \(wording.numbers.date(horizon))", "Projection to \(wording.numbers.date(horizon))")
    }

    func reportedUntil(_ cut: Cut, isSettled: Bool) -> String {
        guard !isSettled else {
            return pick(
                "Al corte \(wording.numbers.date(cut)) todo está reportado: nada se proyecta",
                "At the cut \(wording.numbers.date(cut)) all is reported: nothing is projected")
        }
        return pick(
            "Reportado hasta el corte \(wording.numbers.date(cut)); lo proyectado no se ha ejecutado",
            "Reported up to the cut \(wording.numbers.date(cut)); what is projected hasn't been executed")
    }

    var indicator: String { pick("Indicador", "Indicator") }
    var atCut: String { pick("Reportado al corte", "Reported at the cut") }
    var on: String { pick("Fecha", "Date") }
    var independent: String { pick("95 % (independientes)", "95 % (independent)") }
    var together: String { pick("95 % (juntos)", "95 % (together)") }
    var interval: String { pick("Intervalo 95 %", "95 % interval") }
    var target: String { pick("Meta", "Target") }
    var reaching: String { pick("Prob. de meta", "P(target)") }
    var outlook: String { pick("Perspectiva", "Outlook") }
    var moved: String { pick("Cambio", "Moved") }
    var pace: String { pick("Ritmo/mes", "Pace/month") }
    var requiredPace: String { pick("Requerido/mes", "Required/month") }
    var method: String { pick("Método", "Method") }
    var flags: String { pick("Avisos", "Remarks") }
    var backtest: String {
        pick(
            "Lo que se habría dicho en cortes anteriores, contra lo que fue",
            "What would have been said at earlier cuts, against what came")
    }
    var cases: String { pick("Casos", "Cases") }
    var meanError: String { pick("Error medio", "Mean error") }

    func held(_ coverage: Int) -> String { pick("\(coverage) % contuvo", "\(coverage) % held") }

    func word(_ outlook: Outlook?) -> String {
        switch outlook {
        case .likely: pick("probable", "likely")
        case .uncertain: pick("incierta", "uncertain")
        case .unlikely: pick("improbable", "unlikely")
        case .met: pick("cumplida", "met")
        case .missed: pick("no cumplida", "missed")
        case nil: "–"
        }
    }

    /// `profile (3 años)`, `pace`: the estimator's own name for its method, and what it follows.
    func method(of estimate: Estimate) -> String {
        guard let method = estimate.method else { return "–" }
        switch estimate.profileYears {
        case nil: return method
        case 0: return method + pick(" (programación)", " (programme)")
        case 1: return method + pick(" (1 año)", " (1 year)")
        case let years?: return method + pick(" (\(years) años)", " (\(years) years)")
        }
    }

    func flags(_ flags: [Estimate.Flag]) -> String { flags.map(word).joined(separator: ", ") }

    private func word(_ flag: Estimate.Flag) -> String {
        switch flag {
        case .singleCut: pick("un solo corte", "one cut only")
        case .gaps: pick("faltan reportes", "reports missing")
        case .silentEnd: pick("sin reporte en el corte", "no report at the cut")
        case .revised: pick("dato revisado", "revised")
        case .outlier: pick("reporte atípico", "outlying report")
        case .noVariation: pick("sin variación", "no variation")
        case .nothingExecuted: pick("nada ejecutado", "nothing executed")
        case .otherMethod: pick("otro método", "other method")
        case .methodsDisagree: pick("programación y ritmo no coinciden", "programme and pace disagree")
        case .noStart: pick("sin inicio conocido", "no known start")
        case .reached: pick("meta alcanzada", "target reached")
        }
    }

    /// What a reader has to know of the figures, a paragraph each.
    func explanations(of projection: Projection) -> [String] {
        let settled =
            projection.nodes.contains { $0.outlook.map { !$0.isForecast } ?? false }
            ? [
                pick(
                    "«Cumplida» y «no cumplida» no son perspectivas: lo reportado llega hasta el horizonte.",
                    "\"Met\" and \"missed\" are no outlooks: what is reported goes up to the horizon.")
            ] : []
        guard !projection.isSettled else { return settled }
        let draws = wording.numbers.shortest(Double(projection.draws))
        var lines = [
            pick(
                "Prob. de meta de los nodos: con indicadores independientes / que se mueven juntos, en \(draws) "
                    + "realizaciones pasadas por la misma metodología.",
                "P(target) of the nodes: with independent indicators / that move together, in \(draws) draws through the "
                    + "same methodology.")
        ]
        let (likely, unlikely) = (percent(projection.outlooks.likely), percent(projection.outlooks.unlikely))
        lines.append(
            pick(
                "Perspectiva: probable desde una probabilidad de \(likely), improbable hasta \(unlikely); la de un nodo es con "
                    + "indicadores independientes.",
                "Outlook: likely from a probability of \(likely), unlikely up to \(unlikely); a node's is with independent "
                    + "indicators."))
        if projection.indicators.contains(where: { $0.indicator?.estimate?.profileYears == 0 }) {
            lines.append(
                pick(
                    "A lo largo de la programación, lo proyectado contra la meta es el avance al corte: el punto no dice "
                        + "nada nuevo; el intervalo, la probabilidad y el ritmo requerido sí.",
                    "Along the programme, what is projected against the target is the achievement at the cut: the point "
                        + "says nothing new; the interval, the probability and the required pace do."))
        }
        return lines + settled
    }

    private func percent(_ value: Double) -> String {
        wording.numbers.shortest(value) + wording.numbers.percentSpace + "%"
    }
}
