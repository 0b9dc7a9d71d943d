import Measurement
import PlanModel
import Reports

/// A figure in percent or in an indicator's unit: the engine's double, and the exact number where it can be had.
struct MeasuredFigure: Hashable, Sendable {
    /// What the engine gives.
    let value: Double
    /// The exact number; nil where it's no ratio of the magnitudes, as under another mean, or doesn't fit.
    let exact: Fraction?

    /// An exact number counts only where it's what the engine says, within the noise of its sums. Else a double of few
    /// decimals, such as the limit of a cap, is taken for what it says: noise leaves no such number.
    init(_ value: Double, exact: Fraction? = nil) {
        self.value = value
        let agrees = exact.map { abs($0.value - value) <= 1e-9 * max(1, abs(value)) } ?? false
        let isShort = value.roundedHalfUp(decimals: 9) == value
        self.exact = agrees ? exact : isShort ? Fraction(value) : nil
    }

    /// An exact number.
    init(_ exact: Fraction) {
        value = exact.value
        self.exact = exact
    }

    /// Where a figure lies from a number.
    enum Side: Hashable {
        case below, above
        /// On it, or so close that only the exact number, which can't be had, could tell.
        case at
    }

    /// Where the figure lies from a number: exactly, or beyond the noise of the engine's sums.
    func side(of number: Fraction) -> Side {
        if let exact { return exact < number ? .below : exact > number ? .above : .at }
        let distance = value - number.value
        if abs(distance) <= Self.noise * max(1, abs(value)) { return .at }
        return distance < 0 ? .below : .above
    }

    /// What the engine's figures may be off by, relative to them or, below 1, absolute: the last digits of a double, some
    /// sums and roots later.
    private static let noise = 1e-12
}

extension Observation {
    /// The achievement of the row in percent, exactly; nil where it has none, or it doesn't fit.
    func exactAchievement(base: Base, mode: Mode) -> Fraction? {
        func exact(_ reading: Reading) -> Fraction? { reading.number.flatMap { Fraction($0) } }
        let formula = AchievementFormula(mode, annualisation)
        func figure(_ figure: AchievementFormula.Figure) -> Fraction? {
            switch figure {
            case .executed: exact(executed)
            case .programme: exact(base == .cut ? programmed : programmedYear)
            case .baseline: exact(baseline) ?? (formula.startsAtZero ? .zero : nil)
            }
        }
        return Fraction.hundred * (formula.part.value(figure, minus: -) / formula.whole.value(figure, minus: -))
    }
}
