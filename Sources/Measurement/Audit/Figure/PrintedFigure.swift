import PlanModel

/// A number as somebody printed it.
struct PrintedFigure: Hashable, Sendable {
    let text: String
    let value: Fraction
    let decimals: Int

    init(text: String, value: Fraction, decimals: Int) {
        self.text = text
        self.value = value
        self.decimals = decimals
    }

    /// Nil for a number that doesn't fit.
    init?(_ published: PublishedPercent) {
        guard let value = Fraction(published.value) else { return nil }
        self.init(text: published.text, value: value, decimals: published.decimals)
    }

    /// Half a unit of the last printed place.
    var halfUnit: Fraction? { Fraction.power(ofTen: decimals).flatMap { Fraction(1, over: 2 * $0) } }

    /// How a figure gives the printed number.
    func reproduction(of figure: MeasuredFigure) -> Reproduction {
        guard let exact = figure.exact, let halfUnit, let distance = exact - value else { return .none }
        if distance.magnitude < halfUnit { return .nearest }
        if distance.magnitude == halfUnit { return .tie }
        // Cut off towards zero: the figure lies beyond what was printed, by less than a unit of its last place.
        let isSameSide = value == .zero || exact.isNegative == value.isNegative
        guard isSameSide, let beyond = exact.magnitude - value.magnitude, let unit = halfUnit + halfUnit else {
            return .none
        }
        return beyond > .zero && beyond < unit ? .truncated : .none
    }

    /// What was printed minus a figure.
    func difference(from figure: MeasuredFigure) -> Double {
        (value - figure.exact)?.value ?? value.value - figure.value
    }
}

/// How a figure gives what was printed of it.
enum Reproduction: Hashable, Sendable {
    /// Rounded to nearest, by any rule.
    case nearest
    /// Rounded to nearest from exactly between two numbers: one rule gives what was printed, and another doesn't.
    case tie
    /// Only by cutting decimals off.
    case truncated
    /// In none of these ways.
    case none

    var isNearest: Bool { self == .nearest || self == .tie }
}
