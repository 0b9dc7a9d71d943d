package import PlanModel
import Words

extension PlanSelection {
    /// What was reported of indicators up to the cut, on to a horizon in the cut's year; nil for the year's end.
    package func series(
        of nodes: [PlanTree.Node], to horizon: Cut?
    ) throws(MeasurementError) -> [IndicatorSeries] {
        guard let cut else { throw .withoutCut }
        if let horizon, horizon < cut || horizon.year != cut.year {
            throw .notInPlan(
                Phrase(
                    es: "una proyección desde \(cut) no llega al \(horizon)",
                    en: "a projection from \(cut) doesn't go to \(horizon)"),
                advice: Phrase(
                    es: "dé un horizonte entre el corte y el \(cut.yearEnd)",
                    en: "give a horizon from the cut to \(cut.yearEnd)"))
        }
        return nodes.map { node in
            IndicatorSeries(of: node, history: node.observation.map(history) ?? [], until: cut, to: horizon)
        }
    }
}
