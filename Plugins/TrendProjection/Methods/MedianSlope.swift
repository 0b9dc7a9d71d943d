/// The slopes between all pairs of reports of different times: Sen, *Journal of the American Statistical Association* 63
/// (1968).
package enum MedianSlope {
    /// The middle slope of `points`; nil where there's none.
    package static func median(of points: [Series.Point]) -> Double? {
        let count = points.count * (points.count - 1) / 2
        guard count > 0 else { return nil }
        return withUnsafeTemporaryAllocation(of: Double.self, capacity: count) { slopes in
            slopes.initialize(repeating: 0)
            let filled = write(points, to: slopes)
            return filled > 0 ? Scratch.median(UnsafeMutableBufferPointer(rebasing: slopes[..<filled])) : nil
        }
    }

    /// What all slopes of `points` say together; nil where there's none.
    package static func summary(of points: [Series.Point], coverage: Double) throws(LawFailure) -> SlopeSummary? {
        var slopes = slopes(of: points)
        guard !slopes.isEmpty else { return nil }
        let filled = slopes.count
        let kendall = Kendall(points, slopes: slopes)
        let reach = try StudentT.normalHalfWidth(coverage: coverage) * kendall.variance.squareRoot()
        let low = max(Int(((Double(filled) - reach) / 2).rounded(.toNearestOrEven)) - 1, 0)
        let high = min(Int(((Double(filled) + reach) / 2).rounded(.toNearestOrEven)), filled - 1)
        let kendallProbability = try kendall.probability()
        return slopes.withUnsafeMutableBufferPointer { slopes in
            let least = Scratch.select(low, in: slopes)
            return SlopeSummary(
                median: Scratch.median(slopes), range: least...Scratch.select(max(low, high), in: slopes),
                kendall: kendallProbability)
        }
    }

    /// The slopes of `points`.
    static func slopes(of points: [Series.Point]) -> [Double] {
        [Double](unsafeUninitializedCapacity: points.count * (points.count - 1) / 2) { slopes, filled in
            filled = write(points, to: slopes)
        }
    }

    /// Writes the slopes and says how many there are.
    private static func write(_ points: [Series.Point], to slopes: UnsafeMutableBufferPointer<Double>) -> Int {
        var filled = 0
        for index in points.indices {
            let later = points[index]
            for before in 0..<index where points[before].time != later.time {
                slopes[filled] = (later.value - points[before].value) / (later.time - points[before].time)
                filled += 1
            }
        }
        return filled
    }
}

/// How reports run, whatever the method.
package struct SlopeSummary {
    /// The middle slope, per month.
    package let median: Double
    /// The slopes between which the true one lies with the coverage asked for, by the normal law (Sen's section 4, ties
    /// after Hollander and Wolfe).
    package let range: ClosedRange<Double>
    /// How likely so clear a trend is where there is none.
    package let kendall: Double
}
