import PlanModel
import Reports
import StrategyHost

extension AchievementRule {
    /// The distribution of an indicator's achievement, from that of the amount behind it.
    ///
    /// `100 (Y - B) / (P - B)` is linear in the executed Y, so that the spread is `100 se / |P - B|` and the distribution stays a t.
    /// `100 P / Y`, of a falling indicator in mode `simple`, isn't: it has none. What bounds an amount from below bounds
    /// an achievement that falls with it from above, and is no floor.
    func distribution(
        of estimate: Estimate, programmed: Double, baseline: Double?, annualisation: Annualisation?
    ) -> AchievementDistribution? {
        guard let standardError = estimate.standardError, let degreesOfFreedom = estimate.degreesOfFreedom else {
            return nil
        }
        let formula = AchievementFormula(mode, annualisation)
        guard let direction = formula.direction else { return nil }
        func value(_ magnitude: AchievementFormula.Magnitude, executed: Double) -> Double {
            magnitude.value({ $0 == .executed ? executed : $0 == .programme ? programmed : baseline ?? 0 }, minus: -)
        }
        let whole = value(formula.whole, executed: 0)
        let spread = 100 * standardError / abs(whole)
        guard spread > 0, spread.isFinite, degreesOfFreedom > 0 else { return nil }
        let isRising = direction * whole > 0
        let floor = isRising ? estimate.floor.map { 100 * value(formula.part, executed: $0) / whole } : nil
        return AchievementDistribution(standardError: spread, degreesOfFreedom: degreesOfFreedom, floor: floor)
    }
}

extension ColumnBatch {
    /// Adds the distributions of the rows' achievements, where there are any and the strategy of `metadata` reads them.
    mutating func append(_ distributions: [AchievementDistribution?], for metadata: StrategyMetadata) {
        guard distributions.contains(where: { $0 != nil }) else { return }
        func add(_ name: String, _ value: (AchievementDistribution) -> Double?) {
            guard metadata.inputs.contains(where: { $0.name == name }) else { return }
            append(name, numbers: distributions.map { $0.flatMap(value) })
        }
        add("standard_error", \.standardError)
        add("degrees_of_freedom", \.degreesOfFreedom)
        add("floor", \.floor)
    }
}
