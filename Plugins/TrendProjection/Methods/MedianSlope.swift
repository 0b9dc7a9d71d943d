/// The slopes between all pairs of reports of different times: Sen, *Journal of the American Statistical Association* 63
/// (1968).
package struct MedianSlope {
    /// The slopes, sorted.
    package let slopes: [Double]
    /// Whether the points rise or fall.
    package let kendall: Kendall

    /// The slopes of `points`; nil where there's none.
    package init?(_ points: [Series.Point]) {
        var slopes: [Double] = []
        slopes.reserveCapacity(points.count * (points.count - 1) / 2)
        for (index, later) in points.enumerated() {
            for earlier in points[..<index] where later.time != earlier.time {
                slopes.append((later.value - earlier.value) / (later.time - earlier.time))
            }
        }
        guard !slopes.isEmpty else { return nil }
        slopes.sort()
        self.slopes = slopes
        kendall = Kendall(points)
    }

    /// The middle slope.
    package var median: Double { Self.middle(slopes) }

    /// The slopes between which the true one lies with `coverage` percent, by the normal law (Sen's section 4, ties after
    /// Hollander and Wolfe).
    package func range(coverage: Double) throws(LawFailure) -> ClosedRange<Double> {
        let reach = try StudentT.normalHalfWidth(coverage: coverage) * kendall.variance.squareRoot()
        let count = Double(slopes.count)
        let low = max(Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1, 0)
        let high = min(Int(((count + reach) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
        return slopes[low]...slopes[max(low, high)]
    }

    /// The middle of sorted numbers; the mean of the two middle ones.
    static func middle(_ sorted: [Double]) -> Double {
        let half = sorted.count / 2
        return sorted.count % 2 == 1 ? sorted[half] : (sorted[half - 1] + sorted[half]) / 2
    }
}
