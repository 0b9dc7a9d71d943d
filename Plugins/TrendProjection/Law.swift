/// A projected amount at the horizon: Student's t around a point, never below a floor.
struct Law {
    /// The centre.
    let point: Double
    /// The spread; zero for a certainty.
    let standardError: Double
    /// The degrees of freedom.
    let degreesOfFreedom: Double
}

extension Law {
    /// The run-rate law of increments over unequal steps: an integrated random walk with drift.
    ///
    /// `b = (y_n - y_0) / D`, `s2 = sum((dy_i - b d_i)^2 / d_i) / (k - 1)`, `yhat = y_n + b R`,
    /// `se^2 = s2 (R + R^2 / D) + (s0 b R)^2`, k + 2 degrees of freedom; s0 is 0.20, and 0.30 for one step. After
    /// Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 3rd edition, 5.2; s0 covers that the pace
    /// itself changes within a year.
    static func pace(of series: Series) -> Law? {
        let path = series.path
        guard let pace = series.pace, let first = path.first, let last = path.last else { return nil }
        let steps = Double(path.count - 1)
        let span = last.time - first.time
        let rest = series.remaining
        var variance = 0.0
        if path.count > 2 {
            for (before, after) in zip(path, path.dropFirst()) {
                let step = after.time - before.time
                let residual = after.value - before.value - pace * step
                variance += residual * residual / step
            }
            variance /= steps - 1
        }
        let change = (path.count > 2 ? 0.20 : 0.30) * pace * rest
        return Law(
            point: last.value + pace * rest,
            standardError: (variance * (rest + rest * rest / span) + change * change).squareRoot(),
            degreesOfFreedom: steps + 2)
    }

    /// The law along one programmed schedule: what remains keeps the programme's ratio to what is done.
    ///
    /// `q = (P - p_n) / p_n`, `yhat = y_n + y_n q`, `se = y_n q s0 sqrt(2)` with s0 = 0.20 and 3 degrees of freedom.
    /// All amounts count from where the series starts. Undefined where nothing was programmed or done up to the last
    /// report, and where the programme falls afterwards. Where it's complete already (q = 0) nothing more is due: the
    /// amount stays, and the law has no spread to tell how likely that is.
    static func profile(of series: Series) -> Law? {
        guard let target = series.target, let programmed = series.programmed, let last = series.reports.last else {
            return nil
        }
        let origin = series.start?.value ?? 0
        let due = programmed - origin
        let done = last.value - origin
        let left = target - programmed
        guard due > 0, done > 0, left >= 0 else { return nil }
        let rest = done * (left / due)
        return Law(point: last.value + rest, standardError: rest * 0.20 * 2.0.squareRoot(), degreesOfFreedom: 3)
    }
}
