import Measurement
import PlanModel
import Reports

/// The goals of the plan's years come to the goal of the plan that stands beside them.
///
/// Where nothing says which years the plan has, those in columns are all of them.
struct PlanGoalRule: AuditRule {
    func findings(in subject: AuditSubject) -> [AuditFinding] {
        let administration = subject.plan.identity.administrationYears
        return subject.rows.compactMap { node, row in
            guard let goal = row.planGoal.number, let annualisation = row.annualisation else { return nil }
            let years = row.years.filter { administration?.contains($0.year) ?? true }
            let areAll = administration.map { $0.allSatisfy(years.map(\.year).contains) } ?? (years.count > 1)
            let goals = YearlyGoals(years.map(\.goal), areAll: areAll)
            guard let yearly = goals.disagreement(with: goal, annualisation) else { return nil }
            return AuditFinding(
                .planGoal(annualisation), node.id, at: node.origin, printed: row.planGoal.text, recomputed: yearly,
                difference: (Fraction(goal) - Fraction(yearly))?.value ?? goal - yearly)
        }
    }
}
