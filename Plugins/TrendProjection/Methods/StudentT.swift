import Distributions

/// Student's t and the normal law: the closed form for whole degrees of freedom, else as Boost.Math computes them.
package enum StudentT {
    /// The half-width, in standard errors, of an interval that holds `coverage` percent.
    package static func halfWidth(coverage: Double, degreesOfFreedom: Double) throws(LawFailure) -> Double {
        var result = 0.0
        return try LawFailure.check(
            corte_t_upper_quantile((100 - coverage) / 200, degreesOfFreedom, &result), &result)
    }

    /// The probability of more than `t`.
    package static func upper(_ t: Double, degreesOfFreedom: Double) throws(LawFailure) -> Double {
        var result = 0.0
        return try LawFailure.check(corte_t_upper(t, degreesOfFreedom, &result), &result)
    }

    /// The half-width of an interval of the normal law that holds `coverage` percent.
    package static func normalHalfWidth(coverage: Double) throws(LawFailure) -> Double {
        var result = 0.0
        return try LawFailure.check(corte_normal_upper_quantile((100 - coverage) / 200, &result), &result)
    }

    /// The probability of more than `z` by the normal law.
    package static func normalUpper(_ z: Double) throws(LawFailure) -> Double {
        var result = 0.0
        return try LawFailure.check(corte_normal_upper(z, &result), &result)
    }
}

/// A law has no value for what it was asked.
package struct LawFailure: Error {
    /// As `Distributions` numbers it.
    package let status: Int32

    fileprivate static func check(_ status: Int32, _ result: inout Double) throws(LawFailure) -> Double {
        guard status == 0 else { throw LawFailure(status: status) }
        return result
    }
}
