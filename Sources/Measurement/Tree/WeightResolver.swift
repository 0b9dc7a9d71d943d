package import PlanModel
import Words

/// Finds the weight of a node: a set of the plan file, the node's own, the matrix' column, or 1, in that order.
package struct WeightResolver {
    private let set: WeightSet?
    /// The name of the set; nil without one.
    package let name: String?
    /// That there are sets of years, and none of the year that is measured, or no such year is known.
    let remark: Diagnostic?

    /// Picks the set with a name, or else the one of the year that is measured.
    package init(plan: Plan, named name: String?, year: Int?) throws(MeasurementError) {
        if let name {
            guard let set = plan.weightSets[name] else {
                let known = plan.weightSets.keys.sorted()
                throw .notInPlan(
                    Phrase(
                        es: "el archivo del plan no tiene un juego de pesos «\(name)»",
                        en: "the plan file has no set of weights '\(name)'"),
                    advice: known.isEmpty
                        ? Phrase(es: "agréguelo bajo «weights:»", en: "add it under 'weights:'") : .itHas(known))
            }
            self.set = set
            self.name = name
            remark = nil
        } else {
            let name = year.map(String.init).flatMap { plan.weightSets[$0] == nil ? nil : $0 }
            set = name.flatMap { plan.weightSets[$0] }
            self.name = name
            let years = plan.weightSets.keys.filter { Int($0) != nil }.sorted()
            remark = name == nil ? Self.remark(on: year, beside: years) : nil
        }
    }

    private static func remark(on year: Int?, beside years: [String]) -> Diagnostic? {
        guard let latest = years.last else { return nil }
        guard let year else {
            return Diagnostic(
                .warning,
                Phrase(
                    es: "el archivo del plan tiene ponderaciones de \(listed(years, inSpanish: true)) y nada dice de "
                        + "qué año es el corte: no se usa ninguna",
                    en: "the plan file has weights for \(listed(years)) and nothing says of which year the cut is: "
                        + "none is used"),
                advice: Phrase(
                    es: "escriba --weights \(latest), o «plan: { year: \(latest) }» en el archivo del plan",
                    en: "write --weights \(latest), or 'plan: { year: \(latest) }' in the plan file"))
        }
        return Diagnostic(
            .warning,
            Phrase(
                es:
                    "el archivo del plan tiene ponderaciones de \(listed(years, inSpanish: true)) y ninguna de \(year): "
                    + "no se usa ninguna",
                en: "the plan file has weights for \(listed(years)) and none for \(year): none is used"),
            advice: Phrase(
                es: "añada las de \(year), o escriba --weights \(latest)",
                en: "add those of \(year), or write --weights \(latest)"))
    }

    /// A weight, and where it stands if it isn't beside the row.
    package typealias Resolved = (value: Double, origin: Place?)

    package func weight(ofNode code: String, description: NodeDescription?) -> Resolved {
        if let entry = set?.entries[code] { return (entry.weight, entry.origin) }
        return (description?.weight ?? 1, description?.weightOrigin)
    }

    /// An indicator's weight that doesn't depend on the matrix' column, where `observation` has the plan file's.
    func fixedWeight(of observation: Observation) -> Double? {
        set?.entries[observation.indicator]?.weight ?? observation.weight
    }

    package func weight(of observation: Observation) -> Resolved {
        if let entry = set?.entries[observation.indicator] { return (entry.weight, entry.origin) }
        return (observation.weight ?? 1, nil)
    }
}
