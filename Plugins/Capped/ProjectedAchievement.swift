import Expectations
import StrategyKit

/// An achievement that was projected, in percent: Student's t around it.
struct ProjectedAchievement {
    /// The achievement projected.
    let value: Double
    /// The spread, in percent; above zero.
    let standardError: Double
    /// The degrees of freedom; above 1, as others have no mean.
    let degreesOfFreedom: Double
    /// The lowest that it can come to, as so much is there already; minus infinity without a bound.
    let floor: Double

    /// The mean of what counts of it under a cap: `E[min(Y, limit)]`, with no Y below the floor.
    ///
    /// `limit - se (G(z) - G(z_L))` with `z = (limit - value) / se`, `z_L = (floor - value) / se` and
    /// `G(z) = z F(z) + (nu + z^2) / (nu - 1) f(z)`, the integral of the t law's distribution. The cap is concave, so that
    /// the mean lies below what capping the mean would give (Jensen). The floor lifts the law's mean, not the figure
    /// that was projected: a cap never raises it.
    ///
    /// - Throws: `StrategyError` where the t law has no value.
    func expectation(cappedAt limit: Double) throws(StrategyError) -> Double {
        guard floor < limit else { return min(value, limit) }
        var mean = 0.0
        let status = corte_t_clamped_mean(value, standardError, degreesOfFreedom, floor, limit, &mean)
        guard status == 0 else { throw StrategyError("the t law has no value here (\(status))", code: .failed) }
        return min(mean, value)
    }
}

extension ProjectedAchievement {
    /// What a batch says of an achievement; nil where that is no law, or one without a mean.
    init?(value: Double, standardError: Double?, degreesOfFreedom: Double?, floor: Double?) {
        guard let standardError, let degreesOfFreedom, value.isFinite, standardError.isFinite, standardError > 0,
            degreesOfFreedom > 1
        else { return nil }
        self.value = value
        self.standardError = standardError
        self.degreesOfFreedom = degreesOfFreedom
        self.floor = floor ?? -.infinity
    }
}
