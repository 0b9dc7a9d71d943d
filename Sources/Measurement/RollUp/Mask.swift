import PlanModel
import Reports

/// How much over-execution hides lag: every node's achievement uncapped minus the same with each indicator capped at
/// 100 %, in points. It's the module of the cap that says what a cap is; without it there is no mask.
struct Mask {
    /// By level and node; nil where it can't be told.
    let values: [[Double?]]
    /// Why there is none at all.
    let problem: Diagnostic?

    init(_ climb: Climb, leaves: [Outcome], resolver: MethodologyResolver) {
        do throws(MeasurementError) {
            let uncapped = try climb.results(from: leaves, treatments: [])
            let capped = try climb.results(from: leaves, treatments: [resolver.maskingTreatment()])
            values = zip(uncapped, capped).map { uncapped, capped in
                zip(uncapped.outcomes, capped.outcomes).map { uncapped, capped in
                    guard let high = uncapped.achievement, let low = capped.achievement else { return nil }
                    return high - low
                }
            }
            problem = nil
        } catch {
            values = climb.tree.levels.map { $0.nodes.map { _ in nil } }
            problem = Diagnostic(
                .note, "the mask of over-execution is not known: " + error.lines.joined(separator: "; "))
        }
    }
}
