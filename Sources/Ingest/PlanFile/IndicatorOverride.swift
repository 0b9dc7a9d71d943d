import PlanModel

/// What a plan file says about an indicator; it wins over the matrix.
struct IndicatorOverride: Sendable {
    var name: String?
    var indicatorClass: IndicatorClass?
    var annualisation: Annualisation?
    var entity: String?
    var baseline: Reading?
    var ceiling: Double?
    var weight: Double?

    /// Sets what is said on a row of the indicator.
    func apply(to observation: inout Observation) {
        if let name { observation.name = name }
        if let indicatorClass { observation.indicatorClass = indicatorClass }
        if let annualisation { observation.annualisation = annualisation }
        if let entity { observation.entity = entity }
        if let baseline { observation.baseline = baseline }
        if let ceiling { observation.ceiling = ceiling }
        if let weight { observation.weight = weight }
    }
}
