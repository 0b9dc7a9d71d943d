import Distributions
import Reports

/// The exact t distribution of an estimate.
struct TLaw {
    var point, standardError, degreesOfFreedom: Double

    /// Nil of an estimate that claims none.
    init?(_ estimate: Estimate?) {
        guard let estimate, let error = estimate.standardError, let degrees = estimate.degreesOfFreedom else {
            return nil
        }
        (point, standardError, degreesOfFreedom) = (estimate.value, error, degrees)
    }

    /// The amount below which a part of the distribution lies.
    func quantile(_ probability: Double) -> Double {
        var t = 0.0
        precondition(corte_t_quantile(probability, degreesOfFreedom, &t) == 0)
        return point + t * standardError
    }

    /// The probability of at most an amount.
    func probability(upTo amount: Double) -> Double {
        var probability = 0.0
        precondition(corte_t_cdf((amount - point) / standardError, degreesOfFreedom, &probability) == 0)
        return probability
    }

    /// The quantile of `share * self + (1 - share) * other`, both independent: the convolution by 4000 equal parts of the
    /// other one, inverted by bisection.
    func quantile(_ probability: Double, mixedWith other: TLaw, share: Double) -> Double {
        let parts = (0..<4000).map { (1 - share) * other.quantile((Double($0) + 0.5) / 4000) }
        var (low, high) = (-1e4, 1e4)
        while high - low > 1e-9 {
            let middle = (low + high) / 2
            let below = parts.reduce(0) { $0 + self.probability(upTo: (middle - $1) / share) } / 4000
            if below < probability { low = middle } else { high = middle }
        }
        return low
    }
}
