package import PlanModel

/// What was reported of an indicator up to a cut, in the order of its dates, and on to the horizon.
package struct IndicatorSeries {
    /// A date of the series.
    package struct Point {
        /// Months since the start of the measured year: above 0 in it, and 0 or less in the years before it; last
        /// December's end is 0.
        package var time: Double
        /// What was achieved up to then; nil where nothing was reported, as at the horizon.
        package var executed: Double?
        /// What was due by then.
        package var programmed: Double?
    }

    package var node: PlanTree.Node
    /// The points; the last one is the horizon, whose programme is the target.
    package var points: [Point]
    /// Whether reports accumulate over the year.
    package var isCumulative: Bool
    /// Whether they start anew with every year; nil where that can't be told.
    package var restartsYearly: Bool?
    /// Whether less is better.
    package var isFalling: Bool
    /// The start of a growing or falling indicator.
    package var baseline: Double?
    /// The most that it can come to.
    package var ceiling: Double?
    /// The date of the last report.
    package var reported: Cut?

    /// What has to be executed by the horizon.
    package var target: Double? { points.last?.programmed }

    /// The series of an indicator up to a cut and on to the horizon.
    ///
    /// Earlier years are part of it where the reports say whether they start anew with a year.
    ///
    /// - Parameters:
    ///   - history: every row of the indicator; those after the cut only say what is due at the horizon.
    ///   - horizon: a date of the cut's year, not before the cut; nil for the year's end.
    package init(of node: PlanTree.Node, history: [Observation], until cut: Cut, to horizon: Cut? = nil) {
        self.node = node
        let row = node.observation
        let horizon = horizon ?? cut.yearEnd
        isCumulative = row?.annualisation?.isCumulative ?? true
        isFalling = row?.annualisation == .falling
        baseline = row?.baseline.number
        ceiling = row?.ceiling
        // A row without a date is of the cut that is measured.
        let dated = history.map { (date: $0.cut ?? cut, row: $0) }.sorted { $0.date < $1.date }
        var points = dated.filter { $0.date <= cut }.map { date, row in
            Point(
                time: date.months(since: cut.year), executed: row.executed.number, programmed: row.programmed.number)
        }
        for year in row?.years ?? [] where year.year < cut.year {
            let time = 12 * Double(year.year + 1 - cut.year)
            guard let executed = year.executed.number, !points.contains(where: { $0.time == time }) else { continue }
            points.append(Point(time: time, executed: executed, programmed: year.goal.number))
        }
        points.sort { $0.time < $1.time }
        restartsYearly = row?.annualisation.map { $0 == .sum } ?? Self.restarts(points)
        if restartsYearly == nil { points.removeAll { $0.time <= 0 } }
        reported = dated.last { $0.date <= cut && $0.row.executed.number != nil }?.date

        let end = horizon.months(since: cut.year)
        let target =
            horizon == cut.yearEnd
            ? row?.programmedYear.number : dated.last { $0.date == horizon }?.row.programmed.number
        if cut < horizon, points.last?.time != cut.months(since: cut.year) {
            points.append(
                Point(time: cut.months(since: cut.year), executed: nil, programmed: row?.programmed.number))
        }
        if let last = points.indices.last, points[last].time == end {
            points[last].programmed = target ?? points[last].programmed
        } else {
            points.append(Point(time: end, executed: nil, programmed: target))
        }
        self.points = points
    }

    /// True where a year starts below the end of the one before; nil where nothing tells.
    private static func restarts(_ points: [Point]) -> Bool? {
        let reports = points.filter { $0.executed != nil }
        func year(_ point: Point) -> Double { (point.time / 12).rounded(.up) }
        let falls = zip(reports, reports.dropFirst()).contains { before, after in
            guard let end = before.executed, let start = after.executed else { return false }
            return year(before) < year(after) && start < end
        }
        return falls ? true : nil
    }
}

extension Cut {
    /// Months since the start of a year, negative before it; the end of a month is a whole number.
    fileprivate func months(since year: Int) -> Double { 12 * Double(self.year - year) + monthsIntoYear }
}
