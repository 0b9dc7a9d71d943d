package import PlanModel
package import Reports

/// How an indicator's achievement in percent is made of its figures: `100 part / whole`.
///
/// The one place that knows the types of annualisation. It's a value, so that it can be computed as a double, exactly, as
/// a probability distribution, and printed by a trace. Source: *Manual de seguimiento al Plan de Desarrollo*, types of
/// annualisation.
package struct AchievementFormula: Hashable {
    /// A figure of an indicator.
    package enum Figure: Hashable {
        /// What was achieved.
        case executed
        /// What it's measured against.
        case programme
        /// The start of a growing or falling indicator.
        case baseline
    }

    /// One side of the ratio.
    package enum Magnitude: Hashable {
        case figure(Figure)
        case difference(Figure, less: Figure)
    }

    package let part, whole: Magnitude
    /// Whether a baseline that nobody gave counts as nothing; else the formula has no value without it.
    package let startsAtZero: Bool

    /// In mode `simple`, executed over programme, and the inverse for a falling indicator. In mode `baseline`, the way
    /// covered from the baseline over the way programmed. Where nobody states the annualisation, executed over programme.
    package init(_ mode: Mode, _ annualisation: Annualisation?) {
        switch (mode, annualisation) {
        case (_, nil), (_, .sum), (_, .constant), (.simple, .growing):
            self.init(part: .figure(.executed), whole: .figure(.programme))
        case (.simple, .falling):
            self.init(part: .figure(.programme), whole: .figure(.executed))
        case (.baseline, .growing):
            self.init(
                part: .difference(.executed, less: .baseline), whole: .difference(.programme, less: .baseline),
                startsAtZero: true)
        case (.baseline, .falling):
            self.init(
                part: .difference(.baseline, less: .executed), whole: .difference(.baseline, less: .programme))
        }
    }

    private init(part: Magnitude, whole: Magnitude, startsAtZero: Bool = false) {
        self.part = part
        self.whole = whole
        self.startsAtZero = startsAtZero
    }

    /// Whether the baseline is part of it.
    package var readsBaseline: Bool { whole.figures.contains(.baseline) }

    /// How the achievement moves with what is executed, up to a positive factor: 1 or -1 over the whole. Nil where it isn't
    /// linear in it.
    var direction: Double? {
        guard !whole.figures.contains(.executed) else { return nil }
        switch part {
        case .difference(_, less: .executed): return -1
        default: return 1
        }
    }
}

extension AchievementFormula.Magnitude {
    /// The figures that it's made of.
    var figures: [AchievementFormula.Figure] {
        switch self {
        case .figure(let figure): [figure]
        case .difference(let first, let second): [first, second]
        }
    }

    /// Its value, of numbers of any kind.
    @inline(__always)
    package func value<Number>(
        _ figure: (AchievementFormula.Figure) -> Number, minus: (Number, Number) -> Number
    ) -> Number {
        switch self {
        case .figure(let one): figure(one)
        case .difference(let first, let second): minus(figure(first), figure(second))
        }
    }
}
