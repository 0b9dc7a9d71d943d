import ChartKit
import PlanModel
import Reports

/// The words of a deck whose plan gives none.
extension Wording {
    var plan: String { isSpanish ? "Plan estratégico" : "Strategic plan" }
    var monitoring: String { isSpanish ? "Seguimiento" : "Progress" }
    var administration: String { isSpanish ? "Administración" : "Administration" }
    var purposeTitle: String { isSpanish ? "Objetivo del plan" : "Purpose of the plan" }
    var law: String { isSpanish ? "Normatividad asociada" : "Legal basis" }
    var methodologyTitle: String { isSpanish ? "Metodología de medición" : "How it's measured" }
    var detailTitle: String { isSpanish ? "Metas e indicadores" : "Targets and indicators" }
    var closingTitle: String { isSpanish ? "Gracias" : "Thank you" }

    var cutLabel: String { isSpanish ? "Corte" : "Cut" }

    /// Words that lead to the date of the cut, with it, or with what is said where the matrix names none.
    func dated(_ words: String, at date: String?) -> String {
        "\(words) " + (date ?? (isSpanish ? "(sin fecha)" : "(no date)"))
    }

    var projectionTitle: String { isSpanish ? "Proyección de los objetivos" : "Projection of the objectives" }

    /// Below an objective's percentage, for example `Avance al corte 31/03/2024`; without a date where the matrix names no
    /// cut.
    func progress(of report: Report) -> String {
        guard let horizon = report.horizon else {
            guard let cut = report.cut else { return isSpanish ? "Avance" : "Progress" }
            return (isSpanish ? "Avance al corte " : "Progress at the cut ") + numbers.date(cut)
        }
        return (isSpanish ? "Proyectado al " : "Projected to ") + numbers.date(horizon)
    }

    /// The title of a slide that goes on from the one before.
    func goesOn(_ title: String) -> String { title + (isSpanish ? " (continúa)" : " (continued)") }

    /// The names of the slides' files.
    var coverName: String { isSpanish ? "portada" : "cover" }
    var purposeName: String { isSpanish ? "proposito" : "purpose" }
    var methodologyName: String { isSpanish ? "metodologia" : "methodology" }
    var summaryName: String { isSpanish ? "resumen" : "summary" }
    var closingName: String { isSpanish ? "cierre" : "closing" }
    var comparisonName: String { isSpanish ? "comparacion" : "comparison" }
    var projectionName: String { isSpanish ? "proyeccion" : "projection" }
    var planSlideName: String { isSpanish ? "plan" : "plan" }
    var waterfallName: String { isSpanish ? "cascada" : "waterfall" }
    var evolutionName: String { isSpanish ? "evolucion" : "evolution" }
    var heatmapName: String { isSpanish ? "mapa-de-calor" : "heatmap" }
    var auditName: String { isSpanish ? "auditoria" : "audit" }
    var annexName: String { isSpanish ? "anexo" : "annex" }
}

/// The words of the slides that a plan asks for by name.
extension Wording {
    var objectiveHead: String { isSpanish ? "Objetivo" : "Objective" }
    var nodeHead: String { isSpanish ? "Nodo" : "Node" }
    var weightHead: String { isSpanish ? "Peso" : "Weight" }
    var effectiveWeightHead: String { isSpanish ? "Peso efectivo" : "Effective weight" }
    var printedHead: String { isSpanish ? "Publicado" : "Published" }
    var recomputedHead: String { isSpanish ? "Recalculado" : "Recomputed" }
    var findingHead: String { isSpanish ? "Hallazgo" : "Finding" }
    var auditTitle: String { isSpanish ? "Hallazgos de la auditoría" : "What the audit found" }
    var annexTitle: String { isSpanish ? "Anexo: metodología y pesos" : "Annex: methodology and weights" }
    var fingerprint: String { isSpanish ? "Huella" : "Fingerprint" }

    /// How many findings there are, and where no percentage was published that there was none to compare.
    func found(_ count: Int, hasPublished: Bool) -> String {
        guard hasPublished else {
            let nothing =
                isSpanish
                ? "Sin porcentajes publicados con los cuales comparar."
                : "No percentages were published to compare with."
            let rest =
                isSpanish
                ? "En lo demás la auditoría no encontró nada." : "Of the rest the audit found nothing."
            return nothing + " " + (count == 0 ? rest : found(count) + ".")
        }
        return found(count)
    }

    private func found(_ count: Int) -> String {
        switch count {
        case 0:
            isSpanish
                ? "La auditoría no encontró diferencias." : "The audit found no differences."
        case 1: isSpanish ? "1 hallazgo" : "1 finding"
        default: isSpanish ? "\(count) hallazgos" : "\(count) findings"
        }
    }

    /// How much of the plan was reported, for example `9 de 11 indicadores con una cifra; cobertura 91,3 % del peso`.
    func coverage(of report: Report) -> String {
        let measured = report.indicators.count { $0.outcome.achievement != nil }
        let total = report.indicators.count
        let share = (report.root?.coverage).map { numbers.percent(100 * $0) } ?? "–"
        return isSpanish
            ? "\(measured) de \(total) indicadores con una cifra; cobertura: \(share) del peso"
            : "\(measured) of \(total) indicators with a figure; coverage: \(share) of the weight"
    }
}
