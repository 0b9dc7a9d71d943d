import PlanModel
import Reports
import Words

/// How much over-execution hides lag: every node's achievement uncapped minus the same with each indicator capped at
/// 100 %, in points. What is better than any percent has no figure without a cap and is left out of both. It's the module of the cap that says what a cap is; without it there is no mask.
struct Mask {
    /// By level and node; nil where it can't be told.
    let values: [[Double?]]
    /// Why there is none at all.
    let problem: Diagnostic?

    init(_ rollUp: RollUp, leaves: OutcomeColumn, resolver: MethodologyResolver) {
        func results(_ treatments: [Methodology.Treatment]) throws(MeasurementError) -> [LevelResult] {
            var masked = rollUp
            masked.wantsOutcomesAlone = true
            masked.calls[0].treatments = treatments.map { (StrategyCall($0.step), $0.level) }
            return try masked.results(from: leaves.withoutBeyond)
        }
        do throws(MeasurementError) {
            let uncapped = try results([])
            let capped = try results([resolver.maskingTreatment()])
            values = zip(uncapped, capped).map { uncapped, capped in
                (0..<uncapped.outcomes.count).map { node in
                    guard let high = uncapped.outcomes.achievement(node), let low = capped.outcomes.achievement(node)
                    else { return nil }
                    return high - low
                }
            }
            problem = nil
        } catch {
            values = rollUp.forest.levels.map { Array(repeating: nil, count: $0.count) }
            problem = Diagnostic(
                .note,
                Phrase(
                    es: "no se sabe qué enmascara la sobreejecución: ", en: "the mask of over-execution is not known: "
                ).adding(error.phrase))
        }
    }
}
