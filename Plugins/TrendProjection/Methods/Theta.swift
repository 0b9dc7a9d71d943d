/// The theta method: half of the straight line's slope on top of exponential smoothing.
package enum Theta: ProjectionMethod {
    package static let name = "theta"

    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard series.reports.count >= 3, let unit = series.unit, let slope = Regression(series.reports)?.slope else {
            return nil
        }
        let values = series.reports.map(\.value)
        let smoothing = ThetaSmoothing(best: values)
        let distance = series.remaining / unit
        let point = smoothing.point(distance, slope: slope * unit)
        guard series.reports.count >= 5 else { return Outlook(point: point, spread: .unknown) }
        let degrees = Double(values.count - 2)
        let variance = smoothing.squares(values, slope: slope * unit) / degrees
        let growth = 1 + (distance - 1) * smoothing.alpha * smoothing.alpha
        return Outlook(
            Law(
                point: point, standardError: (variance * max(growth, 0)).squareRoot(), degreesOfFreedom: degrees))
    }
}

/// Simple exponential smoothing from the first value, and what theta adds to it: Hyndman and Billah, *International
/// Journal of Forecasting* 19 (2003). Reports count one unit each.
package struct ThetaSmoothing {
    /// The smoothing, above 0 and at most 1.
    package let alpha: Double
    /// The level after the last value.
    package let level: Double
    private let count: Int

    /// The smoothing with `alpha`.
    package init(_ values: [Double], alpha: Double) {
        self.alpha = alpha
        count = values.count
        var level = values.first ?? 0
        for value in values.dropFirst() { level += alpha * (value - level) }
        self.level = level
    }

    /// The smoothing with the smallest squares of one-step errors among 0.05, 0.10, ... 1: a finer search moves the point
    /// by less than a tenth of its spread.
    package init(best values: [Double]) {
        typealias Lanes = SIMD4<Double>
        var best = (alpha: 1.0, squares: Double.infinity)
        for group in 0..<5 {
            let alphas = (Lanes(1, 2, 3, 4) + Double(4 * group)) / 20
            var level = Lanes(repeating: values.first ?? 0)
            var squares = Lanes.zero
            for value in values.dropFirst() {
                let error = value - level
                squares += error * error
                level += alphas * error
            }
            // A smaller sum by rounding alone is none.
            for lane in 0..<4 where squares[lane] < best.squares * (1 - 1e-12) {
                best = (alphas[lane], squares[lane])
            }
        }
        self.init(values, alpha: best.alpha)
    }

    /// The amount `distance` units ahead: `level + slope / 2 (h - 1 + 1 / alpha - (1 - alpha)^n / alpha)`, where `slope` is
    /// the straight line's.
    package func point(_ distance: Double, slope: Double) -> Double {
        level + slope / 2 * (distance - 1 + drift(after: count))
    }

    /// The sum of the squared errors of one step.
    func squares(_ values: [Double], slope: Double) -> Double {
        var level = values.first ?? 0
        var rest = 1 - alpha
        var squares = 0.0
        for value in values.dropFirst() {
            let error = value - (level + slope / 2 * ((1 - rest) / alpha))
            squares += error * error
            level += alpha * (value - level)
            rest *= 1 - alpha
        }
        return squares
    }

    private func drift(after count: Int) -> Double {
        var rest = 1.0
        for _ in 0..<count { rest *= 1 - alpha }
        return (1 - rest) / alpha
    }
}
