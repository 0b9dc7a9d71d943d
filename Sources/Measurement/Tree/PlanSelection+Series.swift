package import PlanModel

extension PlanSelection {
    /// What was reported of indicators up to the cut, on to a horizon in the cut's year; nil for the year's end.
    package func series(
        of nodes: [PlanTree.Node], to horizon: Cut?
    ) throws(MeasurementError) -> [IndicatorSeries] {
        guard let cut else { throw .withoutCut }
        if let horizon, horizon < cut || horizon.year != cut.year {
            throw .notInPlan(
                "a projection from \(cut) doesn't go to \(horizon)",
                advice: "give a horizon from the cut to \(cut.yearEnd)")
        }
        return nodes.map { node in
            IndicatorSeries(of: node, history: node.observation.map(history) ?? [], until: cut, to: horizon)
        }
    }
}
