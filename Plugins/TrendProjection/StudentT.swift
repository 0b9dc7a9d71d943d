import Distributions
import StrategyKit

/// Student's t law, as Boost.Math computes it.
enum StudentT {
    /// The half-width, in standard errors, of an interval that holds `coverage` percent.
    static func halfWidth(coverage: Double, degreesOfFreedom: Double) throws(StrategyError) -> Double {
        var result = 0.0
        let status = corte_t_upper_quantile((100 - coverage) / 200, degreesOfFreedom, &result)
        return try checked(result, status)
    }

    /// The probability of more than `t`.
    static func upper(_ t: Double, degreesOfFreedom: Double) throws(StrategyError) -> Double {
        var result = 0.0
        let status = corte_t_upper(t, degreesOfFreedom, &result)
        return try checked(result, status)
    }

    private static func checked(_ result: Double, _ status: Int32) throws(StrategyError) -> Double {
        guard status == 0 else { throw StrategyError("the t law has no value here (\(status))", code: .failed) }
        return result
    }
}
