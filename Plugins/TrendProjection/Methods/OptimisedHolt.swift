/// Holt's level and trend with the smoothing that had the smallest errors.
package enum OptimisedHolt: ProjectionMethod {
    package static let name = "holt"

    /// What an optimisation may change the damping to.
    package enum Damping {
        /// A trend that goes on as it is.
        case none
        /// phi from 0.8 to 0.995, as in R's `forecast`: below it the trend is gone at once, above it there's no damping.
        case estimated
    }

    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        let count = Double(series.reports.count)
        guard count >= 3, let unit = series.unit else { return nil }
        let values = series.reports.map(\.value)
        let (filter, state) = best(values, steps: series.steps(in: unit), damping: .none)
        let distance = series.remaining / unit
        let point = state.level + filter.reach(distance) * state.trend
        // Two parameters and two initial states.
        guard count >= 5 else { return Outlook(point: point, spread: .unknown) }
        let error = (state.squares / (count - 4) * filter.variance(distance)).squareRoot()
        return Outlook(Law(point: point, standardError: error, degreesOfFreedom: count - 4))
    }

    /// The filter with the smallest sum of squared errors, each from its best start. A grid first, corners included,
    /// since errors may have several minima and one of them at a corner; then a compass search around the best.
    package static func best(
        _ values: [Double], steps: HoltFilter.Steps = nil, damping: Damping
    ) -> (HoltFilter, HoltFilter.State) {
        let dampings = damping == .none ? [1.0] : [0.8, 0.87, 0.94, 0.995]
        var best = HoltFilter(alpha: 0, beta: 0, phi: dampings[dampings.count - 1])
        var state = best.fit(values, steps: steps)
        func consider(_ filter: HoltFilter) -> Bool {
            let other = filter.fit(values, steps: steps)
            // A smaller sum by rounding alone is none.
            guard other.squares < state.squares * (1 - 1e-9) else { return false }
            (best, state) = (filter, other)
            return true
        }
        for phi in dampings {
            for alpha in [0, 0.15, 0.4, 0.7, 1] {
                for beta in [0, 0.15, 0.5, 1] { _ = consider(HoltFilter(alpha: alpha, beta: beta, phi: phi)) }
            }
        }
        var stride = 0.12
        while stride > 0.004 {
            var moved = false
            for sign in [-1.0, 1] {
                var other = best
                other.alpha = min(max(other.alpha + sign * stride, 0), 1)
                moved = consider(other) || moved
                other = best
                other.beta = min(max(other.beta + sign * stride, 0), 1)
                moved = consider(other) || moved
                guard damping == .estimated else { continue }
                other = best
                other.phi = min(max(other.phi + sign * stride / 4, 0.8), 0.995)
                moved = consider(other) || moved
            }
            if !moved { stride /= 2 }
        }
        return (best, state)
    }
}
