/// The pace in the time of a programme, or of earlier years: what is left keeps their ratio to what is done.
package enum Profile: ProjectionMethod {
    package static let name = "profile"

    /// The spread of two earlier years or more where there are some; else along the programme, else along the one year.
    package static func outlook(of series: Series, options: MethodOptions) -> Outlook? {
        // Levels don't add up along anything.
        guard series.isCumulative else { return nil }
        let years = EarlierYear.all(of: series)
        if years.count > 1 { return ofYears(years, series) }
        if let outlook = alongProgramme(of: series, options) { return outlook }
        guard let year = years.first else { return nil }
        return alongYear(year, of: series, options)
    }

    /// Along the programmed schedule, counted from where the series starts. A programme that is complete already leaves
    /// the amount as it is, and no spread to tell how likely that is.
    private static func alongProgramme(of series: Series, _ options: MethodOptions) -> Outlook? {
        guard let target = series.target, let due = series.programmes.last, let due else { return nil }
        return along(
            series.programmes, from: series.start?.value, rest: target - due, change: 0.20, of: series, options,
            years: 0)
    }

    /// Along the shape of one earlier year at the same times; the shape of a real year is twice as good as a programme.
    private static func alongYear(_ year: EarlierYear, of series: Series, _ options: MethodOptions) -> Outlook? {
        let due = series.reports.map { year.gain(at: $0.time, in: series) }
        return along(due, from: 0, rest: year.rest, change: 0.10, of: series, options, years: 1)
    }

    /// The drift over the steps of the schedule `due`, with k + 2 degrees of freedom; for one step the standard error is
    /// `change sqrt(2)` of what is left, with 3.
    private static func along(
        _ due: [Double?], from origin: Double?, rest: Double, change: Double, of series: Series,
        _ options: MethodOptions, years: Int
    ) -> Outlook? {
        guard let last = series.reports.last, rest >= 0 else { return nil }
        let increments = Increments(of: series, along: due, from: origin)
        guard let (law, gain) = increments.drift(from: last.value, rest: rest, weighting: options.weighting), gain >= 0,
            rest == 0 || gain > 0
        else { return nil }
        if rest == 0 { return Outlook(point: last.value, spread: .unknown, years: years) }
        let count = increments.steps.count
        let s0 = count > 1 ? change : change * 2.0.squareRoot()
        return Outlook(law.widened(by: s0 * gain, of: count), years: years)
    }

    /// The spread of J earlier years: `q_j` what a year had left by what it had done, `g` the mean of `log q_j`,
    /// `yhat = y_n + (y_n - y_0) exp(g)`, `s2 = (nu0 s0^2 + (J - 1) var(log q)) / (nu0 + J - 1)`,
    /// `se = (y_n - y_0) exp(g) sqrt(s2 (1 + 1 / J))`, nu0 + J - 1 degrees of freedom.
    ///
    /// A conjugate prior of nu0 = 2 observations with s0 = 0.10 keeps three years that happen to agree from a false
    /// interval: on 465 real cases it covered 89.5 of nominal 80 % and 98.5 of nominal 95 %.
    private static func ofYears(_ years: [EarlierYear], _ series: Series) -> Outlook? {
        guard let last = series.reports.last, let start = series.start, last.value > start.value else { return nil }
        let count = Double(years.count)
        let mean = years.reduce(0) { $0 + $1.logarithm } / count
        let squares = years.reduce(0) { $0 + ($1.logarithm - mean) * ($1.logarithm - mean) }
        let prior = 2.0
        let spread = 0.10
        let rest = (last.value - start.value) * exp(mean)
        let degrees = prior + count - 1
        let variance = (prior * spread * spread + squares) / degrees
        let error = rest * (variance * (1 + 1 / count)).squareRoot()
        return Outlook(
            Law(point: last.value + rest, standardError: error, degreesOfFreedom: degrees), years: years.count)
    }
}
