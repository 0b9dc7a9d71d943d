/// A straight line through the reports, on request and beside others: of a cumulative total, which is an integrated
/// series, its interval is false (nominal 95 % held 60 % of the real cases).
package enum Linear: ProjectionMethod {
    package static let name = "linear"

    /// The t interval of ordinary least squares, n - 2 degrees of freedom.
    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard series.reports.count >= 3, let line = Regression(series.reports) else { return nil }
        return Outlook(line.law(at: series.horizon))
    }
}

/// A straight line from where a cumulative series starts, on request.
package enum LinearThroughStart: ProjectionMethod {
    package static let name = "linear-origin"

    /// The t interval of the line through the start, n - 1 degrees of freedom.
    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        guard let start = series.start, let line = Regression(series.reports, through: start) else { return nil }
        guard line.degreesOfFreedom > 0 else {
            return Outlook(point: line.value(at: series.horizon), spread: .unknown)
        }
        return Outlook(line.law(at: series.horizon))
    }
}

extension Regression {
    fileprivate func law(at time: Double) -> Law {
        Law(
            point: value(at: time), standardError: predictionError(at: time),
            degreesOfFreedom: Double(degreesOfFreedom))
    }
}
