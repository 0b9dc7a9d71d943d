import PlanModel

/// A figure in percent or in an indicator's unit: the engine's double, and the exact number where it can be had.
struct MeasuredFigure: Hashable, Sendable {
    /// What the engine gives.
    let value: Double
    /// The exact number, or the shortest decimal of the engine's; nil only for what no table prints.
    let exact: Fraction?

    /// An exact number counts only where it's what the engine says, within the noise of its sums.
    init(_ value: Double, exact: Fraction? = nil) {
        self.value = value
        let agrees = exact.map { abs($0.value - value) <= 1e-9 * max(1, abs(value)) } ?? false
        self.exact = agrees ? exact : Fraction(value)
    }

    /// An exact number.
    init(_ exact: Fraction) {
        value = exact.value
        self.exact = exact
    }
}

extension Observation {
    /// The achievement of the row in percent, exactly, as `AchievementRule` defines it; nil where it has none.
    func exactAchievement(base: Base, mode: Mode) -> Fraction? {
        func exact(_ reading: Reading) -> Fraction? { reading.number.flatMap { Fraction($0) } }
        let target = exact(base == .cut ? programmed : programmedYear)
        let achieved = exact(executed)
        let start = exact(baseline)
        let ratio: Fraction? =
            switch (mode, annualisation) {
            case (_, nil), (_, .sum), (_, .constant), (.simple, .growing): achieved / target
            case (.simple, .falling): target / achieved
            case (.baseline, .growing): (achieved - (start ?? .zero)) / (target - (start ?? .zero))
            case (.baseline, .falling): (start - achieved) / (start - target)
            }
        return Fraction.hundred * ratio
    }
}
