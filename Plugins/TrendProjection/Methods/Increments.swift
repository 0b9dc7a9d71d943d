/// What a path gained step by step, in a clock of its own: months, or the share of a programme.
struct Increments {
    /// A step of the clock, above 0, what was gained in it, and the report that it ends with.
    struct Step {
        var length: Double
        var gain: Double
        var report: Int
    }

    var steps: [Step]

    /// The steps of `series` in months, from its start.
    init(inMonths series: borrowing Series) {
        steps = []
        steps.reserveCapacity(series.reports.count)
        var before = series.start
        for (index, report) in series.reports.enumerated() {
            if let before {
                steps.append(
                    Step(length: report.time - before.time, gain: report.value - before.value, report: index))
            }
            before = report
        }
    }

    /// The steps of `series` along amounts that were due at its start and at each report. A step in which nothing was
    /// due is taken together with the next one, at the end with the one before; so is one whose amount isn't known.
    init(of series: borrowing Series, along due: [Double?], from origin: Double?) {
        steps = []
        steps.reserveCapacity(series.reports.count)
        var before: (due: Double, value: Double)?
        if let origin, let start = series.start { before = (origin, start.value) }
        for (index, report) in series.reports.enumerated() {
            guard let now = due[index] else { continue }
            guard let last = before else {
                before = (now, report.value)
                continue
            }
            guard now > last.due else { continue }
            steps.append(Step(length: now - last.due, gain: report.value - last.value, report: index))
            before = (now, report.value)
        }
        guard let last = series.reports.last, let before, !steps.isEmpty else { return }
        steps[steps.count - 1].gain += last.value - before.value
        steps[steps.count - 1].report = series.reports.count - 1
    }

    /// How far the path has come by its clock.
    var span: Double { steps.reduce(0) { $0 + $1.length } }
}

extension Increments {
    /// An integrated random walk with drift over unequal steps, continued by `rest` of the clock from `last`.
    ///
    /// `b = (y_n - y_0) / D`, `s2 = sum((dy_i - b d_i)^2 / d_i) / (k - 1)`, `yhat = y_n + b R`,
    /// `se^2 = s2 (R + R^2 / D)`: Hyndman and Athanasopoulos, *Forecasting: Principles and Practice*, 3rd edition, 5.2,
    /// for steps of any length. `weighting` weighs increments `w_i = weighting^(k - i)`: `b = sum(w dy) / sum(w d)`,
    /// whose variance is `s2 sum(w^2 d) / sum(w d)^2` in place of `s2 / D`.
    ///
    /// - Returns: The law with k - 1 degrees of freedom, and what is expected of the rest; nil without a step. Of one step
    ///   nothing is known of the spread: its standard error is 0, and so are its degrees of freedom.
    func drift(from last: Double, rest: Double, weighting: Double) -> (law: Law, gain: Double)? {
        guard let final = steps.last else { return nil }
        var weight = 1.0
        var gained = final.gain
        var length = final.length
        var squares = final.length
        for step in steps.dropLast().reversed() {
            weight *= weighting
            gained += weight * step.gain
            length += weight * step.length
            squares += weight * weight * step.length
        }
        let pace = gained / length
        var variance = 0.0
        if steps.count > 1 {
            for step in steps {
                let residual = step.gain - pace * step.length
                variance += residual * residual / step.length
            }
            variance /= Double(steps.count - 1)
        }
        let error = (variance * (rest + rest * rest * (squares / (length * length)))).squareRoot()
        let law = Law(
            point: last + pace * rest, standardError: error, degreesOfFreedom: Double(steps.count - 1))
        return (law, pace * rest)
    }
}
