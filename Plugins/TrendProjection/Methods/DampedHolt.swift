/// Holt's level and damped trend with fixed smoothing.
package enum DampedHolt: ProjectionMethod {
    package static let name = "damped-holt"

    /// Fixed: on 781 short windows parameters that were optimised were no better and covered less.
    package static let filter = HoltFilter(alpha: 0.8, beta: 0.2, phi: 0.9)

    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard series.reports.count >= 3, let unit = series.unit, let law = law(of: series, unit: unit) else {
            return nil
        }
        // A spread from one or two degrees of freedom is none.
        return series.reports.count >= 5 ? Outlook(law) : Outlook(point: law.point, spread: .unknown)
    }

    /// `l + b sum(phi^j)`, `se^2 = s2 (1 + sum(c_j^2))`, `s2 = SSE / (n - 2)`, n - 2 degrees of freedom.
    static func law(of series: Series, unit: Double) -> Law? {
        let count = Double(series.reports.count)
        guard count > 2 else { return nil }
        let state = filter.fit(series.reports.map(\.value), steps: series.steps(in: unit))
        let distance = series.remaining / unit
        return Law(
            point: state.level + filter.reach(distance) * state.trend,
            standardError: (state.squares / (count - 2) * filter.variance(distance)).squareRoot(),
            degreesOfFreedom: count - 2)
    }
}
