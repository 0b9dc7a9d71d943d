import PlanModel

/// A number as somebody printed it.
struct PrintedFigure: Hashable, Sendable {
    let text: String
    let value: Fraction
    let decimals: Int
    /// Half a unit of the last printed place.
    let halfUnit: Fraction
    /// What rounds to it; at the ends it depends on the rule for ties.
    let rounding: ClosedRange<Fraction>
    /// What lies within a unit of its last place.
    let neighbourhood: ClosedRange<Fraction>

    /// Nil for a number that doesn't fit.
    init?(text: String, value: Fraction, decimals: Int) {
        guard let power = Fraction.power(ofTen: decimals), let unit = Fraction(1, over: power),
            let half = unit / Fraction(2), let low = value - half, let high = value + half,
            let start = value - unit, let end = value + unit
        else { return nil }
        self.text = text
        self.value = value
        self.decimals = decimals
        halfUnit = half
        rounding = low...high
        neighbourhood = start...end
    }

    /// Nil for a number that doesn't fit.
    init?(_ published: PublishedPercent) {
        guard let value = Fraction(published.value) else { return nil }
        self.init(text: published.text, value: value, decimals: published.decimals)
    }

    /// How a figure gives the printed number.
    func reproduction(of figure: MeasuredFigure) -> Reproduction {
        let low = figure.side(of: rounding.lowerBound)
        let high = figure.side(of: rounding.upperBound)
        if low == .at || high == .at { return .tie }
        if low == .above, high == .below { return .nearest }
        // Cut off towards zero: the figure lies beyond what was printed, by less than a unit of its last place.
        let isCutOff =
            if high == .above {
                !value.isNegative && figure.side(of: neighbourhood.upperBound) == .below
            } else {
                (value.isNegative || value == .zero) && figure.side(of: neighbourhood.lowerBound) == .above
            }
        return isCutOff ? .truncated : .none
    }

    /// Whether it's farther from zero than a figure.
    func isBeyond(_ figure: MeasuredFigure) -> Bool { figure.side(of: value) == (value.isNegative ? .above : .below) }

    /// What was printed minus a figure.
    func difference(from figure: MeasuredFigure) -> Double {
        (value - figure.exact)?.value ?? value.value - figure.value
    }
}

/// How a figure gives what was printed of it.
enum Reproduction: Hashable, Sendable {
    /// Rounded to nearest, by any rule.
    case nearest
    /// Rounded to nearest from exactly between two numbers, as far as it can be told: one rule gives what was printed,
    /// and another doesn't.
    case tie
    /// Only by cutting decimals off.
    case truncated
    /// In none of these ways.
    case none

    var isNearest: Bool { self == .nearest || self == .tie }
}
