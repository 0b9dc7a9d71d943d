import PlanModel
import Reports
import Words

/// The ideal trajectory of every node: its achievement if each indicator had executed what was due in the elapsed years,
/// over the indicators that its own achievement is made of.
struct Trajectory {
    /// By level and node; nil where it can't be told.
    let values: [[Double?]]
    /// Why there is none above the indicators.
    let problem: Diagnostic?

    /// - Parameters:
    ///   - outcomes: what the indicators achieved.
    ///   - ideal: what each would have if what was due had been executed.
    ///   - missing: what becomes of an indicator without a report.
    init(_ rollUp: RollUp, outcomes: [Outcome], ideal: [Outcome?], missing: MissingPolicy) {
        let leaves = zip(outcomes, ideal).map { outcome, ideal in
            let counts = outcome.achievement != nil || outcome == .notReported && missing == .zero
            return counts ? ideal ?? outcome : outcome
        }
        let own = ideal.map { $0?.achievement }
        var rollUp = rollUp
        rollUp.wantsOutcomesAlone = true
        do throws(MeasurementError) {
            let results = try rollUp.results(from: OutcomeColumn(leaves))
            var values = results.map { level in (0..<level.outcomes.count).map(level.outcomes.achievement) }
            // One without a report has a trajectory all the same.
            let last = values.count - 1
            for (index, value) in own.enumerated() where values[last][index] == nil || leaves[index].isHole {
                values[last][index] = value
            }
            self.values = values
            problem = nil
        } catch {
            values = rollUp.forest.levels.dropLast().map { Array(repeating: nil, count: $0.count) } + [own]
            problem = Diagnostic(
                .note,
                Phrase(es: "no se conoce la trayectoria ideal: ", en: "the ideal trajectory is not known: ")
                    .adding(error.phrase))
        }
    }
}
