/// What one run of projections needs of the t law.
package struct Quantile {
    /// The half-widths at the coverage that is asked for.
    package let asked: Quantiles
    /// Those at the coverage where an averaged interval and the law that stands for it agree.
    package let middle: Quantiles

    /// The half-widths of `coverage` percent.
    package init(coverage: Double) {
        asked = Quantiles(coverage: coverage)
        middle = Quantiles(coverage: 80)
    }
}

extension Spread {
    /// Half the width of the interval at the coverage asked for; nil where nothing is claimed.
    package func halfWidth(_ quantile: Quantile) throws(LawFailure) -> Double? {
        let half: Double
        switch self {
        case .unknown: return nil
        case .law(let error, let degrees): half = error == 0 ? 0 : error * (try quantile.asked.halfWidth(degrees))
        case .averaged(let a, let b, let c, let widening):
            half = try Self.averaged(a, b, c, widening, by: quantile.asked)
        }
        // Squares that overflow say nothing.
        return half.isFinite ? half : nil
    }

    /// The t law itself, or for an average the one that comes nearest: see `Combination`.
    package func law(around point: Double, _ quantile: Quantile) throws(LawFailure) -> Law? {
        switch self {
        case .unknown: return nil
        case .law(let error, let degrees):
            return Law(point: point, standardError: error, degreesOfFreedom: degrees)
        case .averaged(let a, let b, let c, let widening):
            let degrees = min(a.degreesOfFreedom, b.degreesOfFreedom, c.degreesOfFreedom)
            let half = try Self.averaged(a, b, c, widening, by: quantile.middle)
            return Law(
                point: point, standardError: half / (try quantile.middle.halfWidth(degrees)), degreesOfFreedom: degrees)
        }
    }

    private static func averaged(
        _ a: Law, _ b: Law, _ c: Law, _ widening: Double, by quantiles: Quantiles
    ) throws(LawFailure) -> Double {
        var sum = 0.0
        sum += a.standardError * (try quantiles.halfWidth(a.degreesOfFreedom))
        sum += b.standardError * (try quantiles.halfWidth(b.degreesOfFreedom))
        sum += c.standardError * (try quantiles.halfWidth(c.degreesOfFreedom))
        return widening * sum / 3
    }
}
