/// How an achievement is computed, with its numbers. Results are in percent.
public enum TraceFormula: Hashable, Sendable {
    /// `100 part / whole`, of magnitudes: executed and programmed, or the way from a baseline.
    case ratio(part: Magnitude, whole: Magnitude)
    /// `sum(x) / n`, of an indicator's yearly achievements over the years with a programme; those to come have none yet.
    case yearlyMean([Double], count: Int)
    /// `(sum(w x^p) / sum(w))^(1/p)`, over children: the weighted power mean, with its limits at 0 and the infinities.
    case powerMean(power: Double, terms: [Term])
    /// What a strategy that isn't ours makes of the children, by its name; their contributions add up to it.
    case strategy(String, contributions: [Term])

    /// One side of a ratio.
    public enum Magnitude: Hashable, Sendable {
        /// A figure.
        case figure(TraceInput.Role, Double)
        /// The figures of several years, added up.
        case sum(TraceInput.Role, [Double])
        /// One figure less another.
        case difference(TraceInput.Role, Double, TraceInput.Role, Double)
    }

    /// A child's part in a mean.
    public struct Term: Hashable, Sendable {
        /// The child's code.
        public var id: String
        /// Its weight, as given.
        public var weight: Double
        /// Its achievement in percent, after treatments.
        public var achievement: Double
        /// The points that it contributes.
        public var contribution: Double?

        /// A child's part in a mean.
        package init(id: String, weight: Double, achievement: Double, contribution: Double?) {
            self.id = id
            self.weight = weight
            self.achievement = achievement
            self.contribution = contribution
        }
    }
}

extension TraceFormula {
    /// Whether it divides by zero, and so has no value.
    public var dividesByZero: Bool {
        if case .ratio(_, let whole) = self { whole.value == 0 } else { false }
    }

    /// The formula with its numbers as `number` writes them, for example `100 × 8,12 / 8,58`.
    public func text(_ number: (Double) -> String) -> String {
        switch self {
        case .ratio(let part, let whole):
            return "100 × \(part.text(number)) / \(whole.text(number))"
        case .yearlyMean(let achievements, let count):
            let sum = achievements.isEmpty ? number(0) : achievements.map(number).joined(separator: " + ")
            return "(\(sum)) / \(count)"
        case .strategy(_, let terms):
            return terms.map { number($0.contribution ?? 0) }.joined(separator: " + ")
        case .powerMean(let power, let terms):
            let weights = terms.map { number($0.weight) }.joined(separator: " + ")
            func sum(_ term: (Double) -> String) -> String {
                terms.map { "\(number($0.weight)) × \(term($0.achievement))" }.joined(separator: " + ")
            }
            switch power {
            case 1: return "(\(sum(number))) / (\(weights))"
            case 0: return "exp((\(sum { "ln \(number($0))" })) / (\(weights)))"
            case .infinity: return "max(\(terms.map { number($0.achievement) }.joined(separator: "; ")))"
            case -.infinity: return "min(\(terms.map { number($0.achievement) }.joined(separator: "; ")))"
            default:
                let exponent = number(power)
                return "((\(sum { "\(number($0))^\(exponent)" })) / (\(weights)))^(1/\(exponent))"
            }
        }
    }

    /// The formula in letters: w weights, x achievements, p the power.
    public func letters(_ name: (TraceInput.Role) -> String) -> String {
        switch self {
        case .ratio(let part, let whole): "100 × \(part.letters(name)) / \(whole.letters(name))"
        case .yearlyMean: "Σx / n"
        case .strategy(let strategy, _): "\(strategy): Σ c"
        case .powerMean(1, _): "Σ(w × x) / Σw"
        case .powerMean(0, _): "exp(Σ(w × ln x) / Σw)"
        case .powerMean(.infinity, _): "max(x)"
        case .powerMean(-.infinity, _): "min(x)"
        case .powerMean: "(Σ(w × x^p) / Σw)^(1/p)"
        }
    }
}

extension TraceFormula.Magnitude {
    fileprivate var value: Double {
        switch self {
        case .figure(_, let value): value
        case .sum(_, let values): values.reduce(0, +)
        case .difference(_, let first, _, let second): first - second
        }
    }

    fileprivate func text(_ number: (Double) -> String) -> String {
        switch self {
        case .figure(_, let value): number(value)
        case .sum(_, let values): "(\(values.map(number).joined(separator: " + ")))"
        case .difference(_, let first, _, let second): "(\(number(first)) − \(number(second)))"
        }
    }

    fileprivate func letters(_ name: (TraceInput.Role) -> String) -> String {
        switch self {
        case .figure(let role, _): name(role)
        case .sum(let role, _): "Σ \(name(role))"
        case .difference(let first, _, let second, _): "(\(name(first)) − \(name(second)))"
        }
    }
}
