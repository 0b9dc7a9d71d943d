import PlanModel
import Reports
import Words

/// Tells where the goal of the whole plan isn't what those of its years come to.
struct PlanGoalCheck {
    /// The plan's years.
    let calendar: PlanCalendar

    /// Says that both disagree, with the amounts of the first indicator; nil where they don't, as far as it's known.
    func remark(on indicators: [(id: String, row: Observation, years: IndicatorYears)]) -> Diagnostic? {
        let found = indicators.compactMap { indicator in
            disagreement(of: indicator.row, indicator.years).map { (indicator, $0) }
        }
        guard let ((id, row, years), yearly) = found.first, let goal = years.planGoal.number else { return nil }
        let amounts = Phrase(
            es: "meta del plan \(numberText(goal)), sus años \(verb(row.annualisation).es) \(numberText(yearly))",
            en: "goal of the plan \(numberText(goal)), its years \(verb(row.annualisation).en) \(numberText(yearly))")
        return Diagnostic(
            .warning, at: row.origin,
            Phrase(
                es: found.count == 1
                    ? "la meta del plan y las de sus años no coinciden (\(id): \(amounts.es)): se mide contra la del plan"
                    : "la meta del plan y las de sus años no coinciden en \(found.count) indicadores (el primero: \(id), "
                        + "\(amounts.es)): se mide contra la del plan",
                en: found.count == 1
                    ? "the goal of the plan and those of its years disagree (\(id): \(amounts.en)): the plan's is measured "
                        + "against"
                    : "the goal of the plan and those of its years disagree for \(found.count) indicators (the first: "
                        + "\(id), \(amounts.en)): the plan's is measured against"),
            advice: Phrase(es: "corrija una de las dos", en: "correct one of the two"))
    }

    /// What the years' goals come to where that isn't the plan's goal.
    private func disagreement(of row: Observation, _ years: IndicatorYears) -> Double? {
        guard let goal = years.planGoal.number, let annualisation = row.annualisation else { return nil }
        let goals = YearlyGoals((years.elapsed + years.later).map(\.goal), areAll: calendar.isWhole)
        return goals.disagreement(with: goal, annualisation)
    }

    private func verb(_ annualisation: Annualisation?) -> Phrase {
        switch annualisation {
        case .sum, nil: Phrase(es: "suman", en: "add up to")
        case .constant: Phrase(es: "son de", en: "are of")
        case .growing, .falling: Phrase(es: "llegan a", en: "reach")
        }
    }
}
