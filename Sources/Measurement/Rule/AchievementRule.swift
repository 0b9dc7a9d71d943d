import PlanModel
import Reports

/// The achievement of an indicator from what was programmed and executed, in percent, by its `AchievementFormula`.
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
        let formula = AchievementFormula(mode, annualisation)
        guard !formula.readsBaseline else {
            guard let start = baseline ?? (formula.startsAtZero ? 0 : nil) else { return .failure(BaselineMissing()) }
            return .success(Self.percent(of: formula, executed: executed, programme: target, baseline: start))
        }
        // A programme of zero leaves nothing to measure against, on either side of the ratio.
        guard target != 0 else { return .success(.undefined) }
        return .success(Self.percent(of: formula, executed: executed, programme: target, baseline: 0))
    }

    @inline(__always)
    private static func percent(
        of formula: AchievementFormula, executed: Double, programme: Double, baseline: Double
    ) -> Outcome {
        func figure(_ figure: AchievementFormula.Figure) -> Double {
            switch figure {
            case .executed: executed
            case .programme: programme
            case .baseline: baseline
            }
        }
        return percent(formula.part.value(figure, minus: -), of: formula.whole.value(figure, minus: -))
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
