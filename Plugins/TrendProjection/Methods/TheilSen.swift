/// The median slope, from the last report on: a few wrong reports don't move it.
package enum TheilSen: ProjectionMethod {
    package static let name = "theil-sen"

    /// Its range of slopes is no interval of what will be reported, so none is claimed.
    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard series.reports.count >= 3, let last = series.reports.last,
            let slope = MedianSlope.median(of: series.reports)
        else { return nil }
        return Outlook(point: last.value + slope * series.remaining, spread: .unknown)
    }
}
