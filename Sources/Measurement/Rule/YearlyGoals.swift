package import PlanModel

/// The goals of a plan's years beside the goal of the plan: they add up to it where years add up, are each of them it
/// where they're constant, and reach it where they grow or fall.
package struct YearlyGoals {
    /// The years' goals, in their order.
    package let goals: [Reading]
    /// Whether these are all years of the plan.
    package let areAll: Bool

    /// Goals in the order of their years.
    package init(_ goals: [Reading], areAll: Bool) {
        self.goals = goals
        self.areAll = areAll
    }

    /// What the years come to where that isn't the plan's goal; nil where it is, as far as it's known.
    package func disagreement(with planGoal: Double, _ annualisation: Annualisation) -> Double? {
        let own = goals.filter { $0.value != .notProgrammed && $0 != .absent }.map(\.number)
        let known = own.compactMap(\.self)
        guard let last = known.last else { return nil }
        // Of a part of the years only what goes past the plan's goal is wrong.
        let isWhole = areAll && known.count == own.count
        func differs(_ amount: Double) -> Bool {
            (amount - planGoal).magnitude > 1e-9 * max(amount.magnitude, planGoal.magnitude)
        }
        switch annualisation {
        case .sum:
            let sum = known.reduce(0, +)
            return differs(sum) && (isWhole || sum > planGoal) ? sum : nil
        case .constant: return known.first(where: differs)
        case .growing: return differs(last) && (isWhole || last > planGoal) ? last : nil
        case .falling: return differs(last) && (isWhole || last < planGoal) ? last : nil
        }
    }
}
