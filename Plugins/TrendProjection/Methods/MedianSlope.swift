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

    /// The slopes between which the true one lies with `coverage` percent, by the normal law (Sen's section 4, ties after
    /// Hollander and Wolfe); nil where there's none.
    package static func range(of points: [Series.Point], coverage: Double) throws(LawFailure) -> ClosedRange<Double>? {
        var slopes = [Double](repeating: 0, count: points.count * (points.count - 1) / 2)
        slopes.withUnsafeMutableBufferPointer { buffer in
            let filled = write(points, to: buffer)
            // What isn't a slope goes behind all of them.
            for index in filled..<buffer.count { buffer[index] = .infinity }
        }
        slopes.sort()
        while slopes.last == .infinity { slopes.removeLast() }
        guard !slopes.isEmpty else { return nil }
        let reach = try StudentT.normalHalfWidth(coverage: coverage) * Kendall(points).variance.squareRoot()
        let count = Double(slopes.count)
        let low = max(Int(((count - reach) / 2).rounded(.toNearestOrEven)) - 1, 0)
        let high = min(Int(((count + reach) / 2).rounded(.toNearestOrEven)), slopes.count - 1)
        return slopes[low]...slopes[max(low, high)]
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
