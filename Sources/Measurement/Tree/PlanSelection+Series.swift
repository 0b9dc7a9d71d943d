package import PlanModel
import Words

extension PlanSelection {
    /// What was reported of indicators up to the cut, on to a horizon in the cut's year; nil for the year's end.
    package func series(
        of nodes: [PlanTree.Node], to horizon: Cut?
    ) throws(MeasurementError) -> [IndicatorSeries] {
        guard let cut else { throw .withoutCut }
        if let horizon { try check(horizon, from: cut) }
        return nodes.map { node in
            IndicatorSeries(of: node, history: node.observation.map(history) ?? [], until: cut, to: horizon)
        }
    }

    /// Refuses a horizon that nothing is known of: before the cut there are reports, and how far a pace holds beyond the
    /// year, and what that means against the goal of the whole plan, wasn't measured.
    private func check(_ horizon: Cut, from cut: Cut) throws(MeasurementError) {
        guard horizon >= cut else {
            throw .notInPlan(
                Phrase(
                    es: "el horizonte \(horizon) es anterior al corte \(cut)",
                    en: "the horizon \(horizon) is before the cut \(cut)"),
                advice: Phrase(
                    es: "dé uno entre el corte y el \(cut.yearEnd), o un corte anterior con --cut",
                    en: "give one from the cut to \(cut.yearEnd), or an earlier cut with --cut"))
        }
        guard horizon.year == cut.year else {
            throw .notInPlan(
                Phrase(
                    es:
                        "el horizonte \(horizon) pasa del año del corte: qué tan lejos queda un año de lo proyectado se ha "
                        + "medido, de varios años no",
                    en:
                        "the horizon \(horizon) is beyond the cut's year: how far off projections of a year are has been "
                        + "measured, of several years it hasn't"),
                advice: Phrase(
                    es:
                        "dé uno hasta el \(cut.yearEnd); lo reportado contra la meta del plan lo da corte measure --base plan",
                    en:
                        "give one up to \(cut.yearEnd); what is reported against the plan's goal is corte measure --base plan"
                ))
        }
    }
}
