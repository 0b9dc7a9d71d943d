import Measurement
import PlanModel

extension RestatedState {
    /// The same state with each weight where it counts, whichever set of weights or column it came from: those of a year are
    /// then weights like others, and don't change with the cut.
    var withPlainWeights: RestatedState {
        let year = plan.identity.year ?? options.cut?.year
        guard let resolver = try? WeightResolver(plan: plan, named: options.weights, year: year) else { return self }
        var state = self
        for code in Set(plan.observations.flatMap(\.path)) {
            state.plan.nodes[code, default: .init()].weight =
                resolver.weight(ofNode: code, description: plan.nodes[code]).value
        }
        for (index, row) in plan.observations.enumerated() {
            state.plan.observations[index].weight = resolver.weight(of: row).value
        }
        // Of a set that was named the name is left to be found.
        state.plan.weightSets = options.weights.map { [$0: WeightSet()] } ?? [:]
        return state
    }
}
