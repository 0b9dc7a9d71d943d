import PlanModel

/// What was reported of an indicator during a year, in the order of its dates, up to the horizon.
struct IndicatorSeries {
    /// A cut of the series.
    struct Point {
        /// Months since the start of the year, above 0 and at most 12.
        var time: Double
        /// What was achieved up to then; nil where nothing was reported, as at the horizon.
        var executed: Double?
        /// What was due by then.
        var programmed: Double?
    }

    var node: PlanTree.Node
    /// The points; the last one is the horizon, whose programme is the target.
    var points: [Point]
    /// Whether reports accumulate over the year.
    var isCumulative: Bool
    /// Whether less is better.
    var isFalling: Bool
    /// The start of a growing or falling indicator.
    var baseline: Double?

    /// The series of an indicator up to a cut and on to the end of the cut's year.
    init(of node: PlanTree.Node, history: [Observation], until cut: Cut) {
        self.node = node
        let row = node.observation
        isCumulative = row?.annualisation?.isCumulative ?? true
        isFalling = row?.annualisation == .falling
        baseline = row?.baseline.number
        points = history.compactMap { observation in
            // A row without a date is of the cut that is measured.
            let date = observation.cut ?? cut
            guard date <= cut, date.year == cut.year else { return nil }
            return Point(
                time: date.monthsIntoYear, executed: observation.executed.number,
                programmed: observation.programmed.number)
        }
        points.sort { $0.time < $1.time }
        if cut.monthsIntoYear < 12 {
            points.append(Point(time: 12, executed: nil, programmed: row?.programmedYear.number))
        }
    }
}
