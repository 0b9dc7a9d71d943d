/// The sums of squared one-step errors of four Holt filters at once, each from its best start.
struct HoltSquares {
    typealias Lanes = SIMD4<Double>

    /// The values as far from 0 as they have to be: the squares are differences, which large values would spoil.
    private var values: [Double]
    private let steps: HoltFilter.Steps

    /// The squares of filters over `values`. Without damping the errors don't change when a line is added to the values, so
    /// that through the first and last one is taken away; with damping the first value is.
    init(_ values: [Double], steps: HoltFilter.Steps, isDamped: Bool) {
        self.steps = steps
        self.values = values
        guard let first = values.first, let last = values.last, values.count > 1 else { return }
        let times = (1..<values.count).reduce(0.0) { $0 + (steps?[$1] ?? 1) }
        let slope = isDamped ? 0 : (last - first) / times
        var time = 0.0
        for index in values.indices {
            if index > 0 { time += steps?[index] ?? 1 }
            self.values[index] -= first + slope * time
        }
    }

    /// The squares with each lane's parameters: every error is linear in the start, whose least squares are in closed form.
    func callAsFunction(alpha: Lanes, beta: Lanes, phi: Lanes) -> Lanes {
        // The filter run over the values from 0, and over nothing from a level and from a trend of 1.
        var (level, levelOfLevel, levelOfTrend) = (Lanes.zero, Lanes.one, Lanes.zero)
        var (trend, trendOfLevel, trendOfTrend) = (Lanes.zero, Lanes.zero, Lanes.one)
        var squares = Lanes.zero
        var (ll, lt, tt, l, t) = (Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero, Lanes.zero)
        let gain = alpha * beta
        for index in values.indices {
            let (reach, damping) = step(steps?[index], phi)
            let forecast = level + reach * trend
            let ofLevel = levelOfLevel + reach * trendOfLevel
            let ofTrend = levelOfTrend + reach * trendOfTrend
            let error = values[index] - forecast
            squares += error * error
            ll += ofLevel * ofLevel
            lt += ofLevel * ofTrend
            tt += ofTrend * ofTrend
            l += ofLevel * error
            t += ofTrend * error
            level = forecast + alpha * error
            trend = damping * trend + gain * error
            levelOfLevel = ofLevel - alpha * ofLevel
            trendOfLevel = damping * trendOfLevel - gain * ofLevel
            levelOfTrend = ofTrend - alpha * ofTrend
            trendOfTrend = damping * trendOfTrend - gain * ofTrend
        }
        let determinant = ll * tt - lt * lt
        let explained = (l * l * tt - 2 * l * t * lt + t * t * ll) / determinant
        let usable = determinant .> 1e-12 * ll * tt
        return (squares - (l * l / ll).replacing(with: explained, where: usable)).clamped(
            lowerBound: .zero, upperBound: Lanes(repeating: .infinity))
    }

    @inline(__always)
    private func step(_ length: Double?, _ phi: Lanes) -> (reach: Lanes, damping: Lanes) {
        guard let length, length != 1 else { return (phi, phi) }
        var (reach, damping) = (phi, phi)
        for lane in 0..<4 {
            let filter = HoltFilter(alpha: 0, beta: 0, phi: phi[lane])
            reach[lane] = filter.reach(length)
            damping[lane] = filter.damping(length)
        }
        return (reach, damping)
    }
}
