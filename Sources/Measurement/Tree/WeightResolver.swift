package import PlanModel

/// Finds the weight of a node: a set of the plan file, the node's own, the matrix' column, or 1, in that order.
package struct WeightResolver {
    private let set: WeightSet?
    /// The name of the set; nil without one.
    package let name: String?

    /// Picks the set with a name, or else the one of the year that is measured.
    package init(plan: Plan, named name: String?, year: Int?) throws(MeasurementError) {
        if let name {
            guard let set = plan.weightSets[name] else {
                let known = listed(plan.weightSets.keys.sorted())
                throw .notInPlan(
                    "the plan file has no set of weights '\(name)'",
                    advice: known.isEmpty ? "add it under 'weights:'" : "it has: \(known)")
            }
            self.set = set
            self.name = name
        } else {
            let name = year.map(String.init).flatMap { plan.weightSets[$0] == nil ? nil : $0 }
            set = name.flatMap { plan.weightSets[$0] }
            self.name = name
        }
    }

    /// A weight, and where it stands if it isn't beside the row.
    typealias Resolved = (value: Double, origin: Place?)

    func weight(ofNode code: String, description: NodeDescription?) -> Resolved {
        if let entry = set?.entries[code] { return (entry.weight, entry.origin) }
        return (description?.weight ?? 1, description?.weightOrigin)
    }

    /// An indicator's weight that doesn't depend on the matrix' column, where `observation` has the plan file's.
    func fixedWeight(of observation: Observation) -> Double? {
        set?.entries[observation.indicator]?.weight ?? observation.weight
    }

    func weight(of observation: Observation) -> Resolved {
        if let entry = set?.entries[observation.indicator] { return (entry.weight, entry.origin) }
        return (observation.weight ?? 1, nil)
    }
}
