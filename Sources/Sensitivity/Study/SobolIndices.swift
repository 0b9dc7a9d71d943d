/// How much of the variance of a value each factor is behind, computed exactly from every combination.
///
/// First order: `S = V(E(Y | X)) / V(Y)`, the part that would go if the factor were fixed (Sobol', *Global sensitivity
/// indices for nonlinear mathematical models and their Monte Carlo estimates*, 2001). Total:
/// `ST = E(V(Y | all others)) / V(Y)`, the part that would stay if all others were fixed (Homma and Saltelli,
/// *Importance measures in global sensitivity analysis of nonlinear models*, 1996). Both are from 0 to 1; Saltelli and
/// others, *Variance based sensitivity analysis of model output* (2010), estimate by sampling what is enumerated here.
///
/// Combinations without a value are left out of mean and variance, and the rest keep their proportions. The indices need
/// factors that are independent, which only a complete design has: they're those of the design without the choices that
/// never have a value. Where a combination of the other choices has none either, a factor that moves the value has no
/// index: its first-order one could be above its total one, and would say nothing.
struct SobolIndices {
    /// The mean; nil where no combination has a value.
    let mean: Double?
    /// The variance, exactly 0 where the value moves by no more than rounding.
    let variance: Double?
    /// The first-order index by factor, 0 where it's known to move nothing; nil where that can't be told. Never above the
    /// total one.
    let first: [Double?]
    /// The total index by factor, 0 and nil likewise.
    let total: [Double?]
    /// How many combinations the indices are over; nil where they aren't a complete design.
    let indexed: Int?
    /// Whether a factor ever moves the value while the others stay.
    let effects: [FactorEffect]

    /// - Parameters:
    ///   - values: the value of each combination of the design, nil where it has none.
    ///   - masses: the probability of each combination.
    init(_ values: [Double?], masses: [Double], design: FactorDesign) {
        let factors = design.masses.indices
        let kept = values.indices.filter { values[$0] != nil && masses[$0] > 0 }
        let mass = kept.reduce(0) { $0 + masses[$1] }
        guard mass > 0 else {
            mean = nil
            variance = nil
            first = factors.map { _ in nil }
            total = first
            indexed = nil
            effects = factors.map { _ in .unknown }
            return
        }
        let present = values.map { $0 ?? 0 }
        // Around a value of the sample, so that no digits are lost where the spread is small.
        let origin = present[kept[0]]
        let mean = kept.reduce(0) { $0 + masses[$1] * (present[$1] - origin) } / mass
        let deviations = present.map { $0 - origin - mean }
        let tolerance = 1e-10 * max(1, abs(origin + mean))

        var first: [Double] = []
        var total: [Double] = []
        var effects: [FactorEffect] = []
        for factor in factors {
            var own = Groups(count: design.masses[factor].count)
            var rest = Groups(count: design.count)
            for run in kept {
                own.add(deviations[run], masses[run], to: design.choice(of: run, factor: factor))
                rest.add(deviations[run], masses[run], to: design.others(of: run, factor: factor))
            }
            let alone = own.varianceOfMeans / mass
            first.append(alone > tolerance * tolerance ? alone : 0)
            var within = 0.0
            for run in kept {
                let gap = deviations[run] - rest.mean(of: design.others(of: run, factor: factor))
                within += masses[run] * gap * gap
            }
            total.append(within / mass)
            let compared = Set(
                kept.filter { rest.counts[design.others(of: $0, factor: factor)] > 1 }
                    .map { design.choice(of: $0, factor: factor) })
            let isCompared = design.masses[factor].indices.allSatisfy {
                design.masses[factor][$0] == 0 || compared.contains($0)
            }
            effects.append(rest.largestSpread > tolerance ? .moves : isCompared ? .none : .unknown)
        }
        let chosen = factors.map { factor in Set(kept.map { design.choice(of: $0, factor: factor) }) }
        let isComplete = chosen.reduce(1) { $0 * $1.count } == kept.count
        let spread = (kept.map { present[$0] }.max() ?? 0) - (kept.map { present[$0] }.min() ?? 0)
        let variance = kept.reduce(0) { $0 + masses[$1] * deviations[$1] * deviations[$1] } / mass
        let hasVariance = spread > tolerance
        self.mean = origin + mean
        self.variance = hasVariance ? variance : 0
        indexed = isComplete ? kept.count : nil
        self.total = zip(total, effects).map { part, effect in
            switch effect {
            case .none: 0
            case .moves where isComplete: hasVariance ? part / variance : 0
            case .moves, .unknown: nil
            }
        }
        // Never above the total one, but for rounding.
        self.first = zip(first, self.total).map { part, total in
            total.map { hasVariance ? min(part / variance, $0) : 0 }
        }
        self.effects = effects
    }

    /// Values gathered by what some factors choose.
    private struct Groups {
        var masses, sums, lowest, highest: [Double]
        /// How many values each group has.
        var counts: [Int]

        init(count: Int) {
            masses = Array(repeating: 0, count: count)
            sums = masses
            lowest = Array(repeating: .infinity, count: count)
            highest = Array(repeating: -.infinity, count: count)
            counts = Array(repeating: 0, count: count)
        }

        mutating func add(_ value: Double, _ mass: Double, to group: Int) {
            counts[group] += 1
            masses[group] += mass
            sums[group] += mass * value
            lowest[group] = min(lowest[group], value)
            highest[group] = max(highest[group], value)
        }

        func mean(of group: Int) -> Double { sums[group] / masses[group] }

        /// The sum of squares of the groups' means; the values are deviations from their mean.
        var varianceOfMeans: Double {
            masses.indices.reduce(0) { masses[$1] > 0 ? $0 + masses[$1] * mean(of: $1) * mean(of: $1) : $0 }
        }

        var largestSpread: Double { zip(highest, lowest).map { $0 - $1 }.max() ?? 0 }
    }
}
