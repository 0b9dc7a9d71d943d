import PlanModel
import Reports

/// What an indicator's years come to, in percent.
///
/// | annualisation | against the elapsed years | against the plan |
/// |---|---|---|
/// | suma | executed in the elapsed years over what was due in them | the same over the goals of all years |
/// | constante | mean of the yearly achievements, of the years with a programme | the same over all years with a programme, of which those to come have achieved nothing yet |
/// | creciente, decreciente | last level against the level due | last level against the last goal |
///
/// A year without a programme (`NP`) is left out, but what a suma executed in it counts. One that has a programme and no
/// report is a hole: a suma and a constante have no figure then, and neither has a creciente or decreciente that lacks the
/// last year's. A goal of the whole plan that is given by itself stands for those of the years. Where nothing states how years add up, more than one of them can't be measured.
struct YearRule {
    let rule: AchievementRule
    let base: Base

    /// What is taken for executed.
    enum Execution {
        /// What was reported.
        case reported
        /// What was due: the ideal trajectory.
        case due

        fileprivate func number(_ year: MeasuredYear) -> Double? {
            self == .reported ? year.executed.number : year.due.number
        }
    }

    /// The outcome of all years together.
    func outcome(
        of years: IndicatorYears, _ annualisation: Annualisation?, taking execution: Execution
    ) -> Result<Outcome, AchievementRule.BaselineMissing> {
        switch annualisation {
        case .sum, nil:
            let sums = sums(of: years, taking: execution)
            if let hole = sums.hole { return .success(hole) }
            return .success(
                AchievementRule.outcome(executed: sums.executed, programmed: sums.programmed, without: .notProgrammed))
        case .constant:
            return yearly(years, annualisation, taking: execution).map { mean(of: $0, years) }
        case .growing, .falling:
            guard let level = level(of: years, taking: execution) else { return .success(.notProgrammed) }
            return rule.outcome(
                executed: level.executed, programmed: level.programmed, baseline: years.baseline.number,
                annualisation: annualisation)
        }
    }

    /// The outcome of each elapsed year alone, against what was due in it, or against its goal where the plan counts.
    func yearly(
        _ years: IndicatorYears, _ annualisation: Annualisation?, taking execution: Execution
    ) -> Result<[Outcome], AchievementRule.BaselineMissing> {
        var outcomes: [Outcome] = []
        for year in years.elapsed {
            switch rule.outcome(
                executed: execution.number(year), programmed: target(year), baseline: years.baseline.number,
                annualisation: annualisation)
            {
            case .success(let outcome): outcomes.append(outcome)
            case .failure(let error): return .failure(error)
            }
        }
        return .success(outcomes)
    }

    /// The mean of yearly achievements over the years that have a programme.
    func mean(of outcomes: [Outcome], _ years: IndicatorYears) -> Outcome {
        var (sum, count) = (0.0, 0)
        for outcome in outcomes where outcome != .notProgrammed {
            guard let achievement = outcome.achievement else { return outcome }
            sum += achievement
            count += 1
        }
        for year in base == .plan ? years.later : [] {
            switch year.goal.value {
            // Nothing of nothing is no programme, as in a single year.
            case .notProgrammed, .number(0): continue
            case .number: count += 1
            case .noTarget, .notReported: return .noTarget
            }
        }
        return count == 0 ? .notProgrammed : .achievement(sum / Double(count))
    }

    /// What a suma executed and what it's measured against; nil where no year has a programme.
    func sums(
        of years: IndicatorYears, taking execution: Execution
    ) -> (executed: Double, programmed: Double?, hole: Outcome?) {
        var (executed, programmed) = (0.0, 0.0)
        var isProgrammed = false
        var hole: Outcome?
        for year in years.elapsed {
            let number = execution.number(year)
            switch target(year).value {
            case .number(let due):
                programmed += due
                isProgrammed = true
                if number == nil { hole = hole ?? .notReported }
            case .notProgrammed: break
            case .noTarget where planGoal(of: years) != nil: if number == nil { hole = hole ?? .notReported }
            case .noTarget: hole = .noTarget
            case .notReported: hole = number == nil ? hole ?? .notReported : .noTarget
            }
            executed += number ?? 0
        }
        if let goal = planGoal(of: years)?.number { return (executed, goal, hole) }
        for year in base == .plan ? years.later : [] {
            switch year.goal.value {
            case .number(let goal):
                programmed += goal
                isProgrammed = true
            case .notProgrammed: break
            case .noTarget, .notReported: hole = .noTarget
            }
        }
        return (executed, isProgrammed ? programmed : nil, hole)
    }

    /// The last level, and the one due by then or, against the plan, the last goal; nil where none was due yet.
    func level(of years: IndicatorYears, taking execution: Execution) -> (executed: Double?, programmed: Reading)? {
        guard let last = years.elapsed.lastIndex(where: { $0.due.value != .notProgrammed }) else { return nil }
        let executed = years.elapsed[last...].reversed().lazy.compactMap(execution.number).first
        guard base == .plan else { return (executed, years.elapsed[last].due) }
        if let goal = planGoal(of: years) { return (executed, goal) }
        let goal = (years.elapsed + years.later).last { $0.goal.value != .notProgrammed }?.goal
        return (executed, goal ?? years.elapsed[last].due)
    }

    /// The plan's own goal, where the plan counts and it's given.
    private func planGoal(of years: IndicatorYears) -> Reading? {
        base == .plan && years.planGoal.number != nil ? years.planGoal : nil
    }

    private func target(_ year: MeasuredYear) -> Reading { base == .plan ? year.goal : year.due }
}
