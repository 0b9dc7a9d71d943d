/// The reports of one indicator up to a cut, and what they are measured against.
///
/// Times are months since the start of the measured year; 0 is the end of the year before. Amounts are of any unit.
package struct Series {
    /// An amount at a time.
    package struct Point {
        /// Months since the start of the measured year.
        package var time: Double
        /// The amount.
        package var value: Double

        /// An amount at a time.
        package init(time: Double, value: Double) {
            self.time = time
            self.value = value
        }
    }

    /// The reports that are projected, in order: those of the measured year; of a level those of earlier years too.
    package var reports: [Point] = []
    /// What was programmed at each of the reports.
    package var programmes: [Double?] = []
    /// What a cumulative indicator reported in earlier years, in order.
    package var earlier: [Point] = []
    /// How many of the reports are of the measured year.
    package var recentCount = 0
    /// Where a cumulative series starts from; nil where nothing says so, and for a level.
    package var start: Point?
    /// Whether reports add up over the year.
    package var isCumulative = false
    /// Whether a cumulative series starts again from 0 each year.
    package var resets = false
    /// Whether less is better.
    package var aimsToFall = false
    /// The time of the horizon.
    package var horizon = 12.0
    /// The programme at the horizon.
    package var target: Double?
    /// What nothing can go above.
    package var ceiling: Double?
    /// Whether a report is missing between others.
    package var hasGaps = false
    /// Whether the last cut before the horizon is without a report.
    package var endsSilent = false

    /// An empty series.
    package init() {}

    /// Makes the series an empty one, and keeps its memory.
    package mutating func clear() {
        var empty = Series()
        swap(&empty.reports, &reports)
        swap(&empty.programmes, &programmes)
        swap(&empty.earlier, &earlier)
        empty.reports.removeAll(keepingCapacity: true)
        empty.programmes.removeAll(keepingCapacity: true)
        empty.earlier.removeAll(keepingCapacity: true)
        self = empty
    }
}

extension Series {
    /// The reports, after the start of a cumulative series.
    package var path: [Point] {
        guard let start else { return reports }
        var path: [Point] = []
        path.reserveCapacity(reports.count + 1)
        path.append(start)
        path += reports
        return path
    }

    /// How much time is left after the last report, in months.
    package var remaining: Double { reports.last.map { horizon - $0.time } ?? horizon }

    /// What a month added so far: the run-rate from the start of the path.
    package var pace: Double? {
        guard let first = start ?? reports.first, let last = reports.last, last.time > first.time else { return nil }
        return (last.value - first.value) / (last.time - first.time)
    }

    /// What a month has to add from now on to reach the target.
    package var requiredPace: Double? {
        guard let target, let last = reports.last, remaining > 0 else { return nil }
        return (target - last.value) / remaining
    }

    /// The time between two reports that Holt's and the theta method count in: the middle one, so that a hole or a
    /// report out of turn doesn't change it; nil for less than two.
    package var unit: Double? {
        guard reports.count > 1 else { return nil }
        let first = reports[1].time - reports[0].time
        if hasEqualSteps(of: first) { return first }
        let steps = zip(reports, reports.dropFirst()).map { $1.time - $0.time }.sorted()
        return steps[steps.count / 2]
    }

    /// Whether all reports are `step` apart, up to what dates leave of a month (a thousandth).
    func hasEqualSteps(of step: Double) -> Bool {
        for index in 1..<reports.count
        where (reports[index].time - reports[index - 1].time - step).magnitude > 0.001 * step { return false }
        return true
    }

    /// Whether an amount lies below the one before, though they add up.
    package var isRevised: Bool {
        guard isCumulative, var before = start?.value ?? reports.first?.value else { return false }
        for report in reports {
            if report.value < before { return true }
            before = report.value
        }
        return false
    }

    /// Whether every amount of the path is the same.
    package var isConstant: Bool {
        guard let first = start?.value ?? reports.first?.value else { return true }
        return reports.allSatisfy { $0.value == first }
    }

    /// Whether a cumulative series has amounts, and nothing to count them from.
    package var lacksStart: Bool { isCumulative && start == nil && !reports.isEmpty }

    /// The lowest amount that the horizon can have: what is there already, or zero for a level that never was below.
    package var floor: Double {
        if isCumulative { return reports.last?.value ?? 0 }
        return reports.allSatisfy { $0.value >= 0 } ? 0 : -.infinity
    }

    /// The highest amount that the horizon can have; what is there already counts, wherever the ceiling lies.
    package var top: Double { max(ceiling ?? .infinity, reports.last?.value ?? -.infinity) }

    /// Whether what is there already is enough. A level that lies at its target may leave it again.
    package var isReached: Bool {
        guard isCumulative, !aimsToFall, let target, let last = reports.last else { return false }
        return last.value >= target
    }

    /// The series as it was before its last report; nil where none of the measured year was before.
    package var beforeLastReport: Series? {
        guard recentCount > 1 else { return nil }
        var before = self
        before.reports.removeLast()
        before.programmes.removeLast()
        before.recentCount -= 1
        return before
    }
}
