import PlanModel
import Reports

/// The achievement of an indicator from what was programmed and executed, in percent.
///
/// In mode `simple`, executed over programmed, and the inverse for a falling indicator. In mode `baseline`, the way
/// covered from the baseline over the way programmed. An indicator whose annualisation nobody states is measured as
/// executed over programmed. Source: *Manual de seguimiento al Plan de Desarrollo*, types of annualisation.
struct AchievementRule {
    let mode: Mode

    /// The outcome of an indicator, or what is wrong with its row.
    func outcome(
        executed: Double?, programmed: Reading, baseline: Double?, annualisation: Annualisation?
    ) -> Result<Outcome, BaselineMissing> {
        outcome(
            executed: executed, programmed: programmed.number, baseline: baseline, annualisation: annualisation)
    }

    /// The outcome of an indicator, or what is wrong with its row.
    ///
    /// - Parameter programmed: nil where nothing was programmed, or the cell is empty: there's no figure to measure
    ///   against.
    func outcome(
        executed: Double?, programmed: Double?, baseline: Double?, annualisation: Annualisation?
    ) -> Result<Outcome, BaselineMissing> {
        guard let target = programmed, let executed else {
            return .success(Self.outcome(executed: executed, programmed: programmed))
        }
        switch (mode, annualisation) {
        case (_, nil), (_, .sum), (_, .constant), (.simple, .growing):
            return .success(Self.percent(executed, of: target))
        case (.simple, .falling):
            // A programme of zero leaves nothing to measure against, here as above.
            return .success(target == 0 ? .undefined : Self.percent(target, of: executed))
        case (.baseline, .growing):
            // Without a baseline a growing indicator starts at nothing.
            return .success(Self.percent(executed - (baseline ?? 0), of: target - (baseline ?? 0)))
        case (.baseline, .falling):
            guard let baseline else { return .failure(BaselineMissing()) }
            return .success(Self.percent(baseline - executed, of: baseline - target))
        }
    }

    /// The outcome of an indicator whose annualisation nobody states.
    @inline(__always)
    static func outcome(executed: Double?, programmed: Double?) -> Outcome {
        guard let programmed else { return .notProgrammed }
        guard let executed else { return .notReported }
        return percent(executed, of: programmed)
    }

    /// A falling indicator can't be measured from a baseline that nobody gave.
    struct BaselineMissing: Error {}

    private static func percent(_ part: Double, of whole: Double) -> Outcome {
        let percent = 100 * part / whole
        return whole == 0 || !percent.isFinite ? .undefined : .achievement(percent)
    }
}
