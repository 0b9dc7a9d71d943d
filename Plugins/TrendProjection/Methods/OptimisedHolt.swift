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

    /// The filter with the smallest sum of squared errors, and where it ends.
    package static func best(
        _ values: [Double], steps: HoltFilter.Steps = nil, damping: Damping
    ) -> (HoltFilter, HoltFilter.State) {
        var search = HoltSearch(HoltSquares(values, steps: steps, isDamped: damping == .estimated))
        let filter = search.best(damping == .none ? [1] : [0.995, 0.94, 0.87, 0.8])
        return (filter, filter.fit(values, steps: steps))
    }
}
