/// The half-widths of intervals of one coverage, each computed once: they cost more than all else of a projection.
package final class Quantiles {
    private let coverage: Double
    private var halfWidths: [Double] = []

    /// The half-widths of `coverage` percent.
    package init(coverage: Double) { self.coverage = coverage }

    /// The half-width for whole degrees of freedom, above 0.
    package func halfWidth(_ degreesOfFreedom: Double) throws(LawFailure) -> Double {
        guard let whole = Int(exactly: degreesOfFreedom), whole < 4096 else {
            return try StudentT.halfWidth(coverage: coverage, degreesOfFreedom: degreesOfFreedom)
        }
        while halfWidths.count <= whole { halfWidths.append(.nan) }
        if halfWidths[whole].isNaN {
            halfWidths[whole] = try StudentT.halfWidth(coverage: coverage, degreesOfFreedom: degreesOfFreedom)
        }
        return halfWidths[whole]
    }
}
