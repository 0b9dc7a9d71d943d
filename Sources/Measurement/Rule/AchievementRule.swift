import PlanModel
import Reports

/// The achievement of an indicator from what was programmed and executed, in percent, by its `AchievementFormula`.
struct AchievementRule {
    let mode: Mode

    /// The outcome of an indicator, or what is wrong with its row.
    ///
    /// - Parameter isHole: whether the row isn't there: it says nothing of its target either.
    func outcome(
        executed: Double?, programmed: Reading, baseline: Double?, annualisation: Annualisation?, isHole: Bool = true
    ) -> Result<Outcome, BaselineMissing> {
        let isAbsent = isHole && executed == nil && programmed.value == .notReported
        return outcome(
            executed: executed, programmed: programmed.number, baseline: baseline, annualisation: annualisation,
            without: programmed.value == .notProgrammed ? .notProgrammed : isAbsent ? .notReported : .noTarget)
    }

    /// The outcome of an indicator, or what is wrong with its row.
    ///
    /// - Parameters:
    ///   - programmed: nil where there's no figure to measure against.
    ///   - noTarget: what the indicator is then.
    func outcome(
        executed: Double?, programmed: Double?, baseline: Double?, annualisation: Annualisation?,
        without noTarget: Outcome
    ) -> Result<Outcome, BaselineMissing> {
        guard let target = programmed, let executed else {
            return .success(Self.outcome(executed: executed, programmed: programmed, without: noTarget))
        }
        let formula = AchievementFormula(mode, annualisation)
        guard !formula.readsBaseline else {
            guard let start = baseline ?? (formula.startsAtZero ? 0 : nil) else { return .failure(BaselineMissing()) }
            return .success(Self.percent(of: formula, executed: executed, programme: target, baseline: start))
        }
        guard annualisation == .falling else {
            return .success(Self.outcome(executed: executed, programmed: target, without: noTarget))
        }
        switch (target, executed) {
        case (0, 0): return .success(.met)
        case (0.nextUp..., 0): return .success(.beyond)
        // A programme of zero or less leaves nothing to measure against, and no less than nothing can be executed.
        case (...0, _), (_, ..<0): return .success(.undefined)
        default: return .success(Self.percent(of: formula, executed: executed, programme: target, baseline: 0))
        }
    }

    /// The achievement at the cut if the whole programme of the year had been executed by then; nil where there is none.
    func yearProgramme(of row: Observation) -> Double? {
        let outcome = outcome(
            executed: row.programmedYear.number, programmed: row.programmed, baseline: row.baseline.number,
            annualisation: row.annualisation)
        return (try? outcome.get())?.achievement
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

    /// The outcome of an indicator that is executed over programmed; where both are zero, nothing was programmed.
    ///
    /// - Parameter noTarget: what it is where there's no figure to measure against.
    @inline(__always)
    static func outcome(
        executed: Double?, programmed: Double?, without noTarget: @autoclosure () -> Outcome
    ) -> Outcome {
        guard let programmed else { return noTarget() }
        guard let executed else { return .notReported }
        if programmed <= 0 { return programmed == 0 && executed == 0 ? .notProgrammed : .undefined }
        return percent(executed, of: programmed)
    }

    /// A falling indicator can't be measured from a baseline that nobody gave.
    struct BaselineMissing: Error {}

    private static func percent(_ part: Double, of whole: Double) -> Outcome {
        let percent = 100 * part / whole
        return whole == 0 || !percent.isFinite ? .undefined : .achievement(percent)
    }
}
