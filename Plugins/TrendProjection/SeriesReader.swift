import StrategyKit
import TrendMethods

/// Reads the series of each group; which of the columns that aren't required are there.
struct SeriesReader {
    let hasFalling: Bool
    let hasResets: Bool
    let hasCeiling: Bool

    init(_ batch: borrowing Batch) {
        hasFalling = batch.contains("falling")
        hasResets = batch.contains("resets")
        hasCeiling = batch.contains("ceiling")
    }

    /// What a group says of its indicator, in its first row.
    struct Facts {
        var isCumulative: Bool
        var aimsToFall: Bool
        /// Whether the amounts start again each year; nil where nobody says so.
        var resets: Bool?
        var baseline: Double?
        var ceiling: Double?
    }

    /// Reads the series in `rows`, its amounts scaled, in place of what `series` was: its memory serves again.
    ///
    /// - Throws: `StrategyError` with the row whose time or amount can't be used.
    func read(
        _ rows: Range<Int>, into series: inout Series, facts: Facts, times: borrowing NumberColumn,
        executed: borrowing NumberColumn, programme: borrowing NumberColumn
    ) throws(StrategyError) -> Scale {
        series.clear()
        guard let first = rows.first, let final = rows.last else { return Scale(largest: 0) }
        series.isCumulative = facts.isCumulative
        series.aimsToFall = facts.aimsToFall
        // What starts from a baseline goes on from year to year, unless somebody says otherwise.
        series.resets = facts.isCumulative && facts.resets ?? (facts.baseline == nil)
        series.horizon = times.values[final]
        try Self.check(facts.baseline, row: first, column: "baseline")
        try Self.check(facts.ceiling, row: first, column: "ceiling")
        var largest = series.isCumulative ? facts.baseline?.magnitude ?? 0 : 0
        for row in rows {
            try Self.check(times.values[row], after: row == first ? nil : times.values[row - 1], row: row)
            try Self.check(programme[row], row: row, column: "programmed")
            guard let value = executed[row] else { continue }
            try Self.check(value, row: row, column: "executed")
            largest = max(largest, value.magnitude)
        }
        let scale = Scale(largest: largest)
        series.target = programme[final].map { $0 * scale.factor }
        series.ceiling = facts.ceiling.map { $0 * scale.factor }
        series.reports.reserveCapacity(rows.count)
        series.programmes.reserveCapacity(rows.count)
        var reported: Int?
        for row in rows {
            guard let value = executed[row] else { continue }
            let report = Series.Point(time: times.values[row], value: value * scale.factor)
            let isRecent = report.time > 0
            if series.isCumulative, !isRecent {
                series.earlier.append(report)
                continue
            }
            if let reported, reported + 1 < row { series.hasGaps = true }
            reported = row
            series.reports.append(report)
            series.programmes.append(programme[row].map { $0 * scale.factor })
            if isRecent { series.recentCount += 1 }
        }
        guard series.recentCount > 0, let reported else {
            series.clear()
            return scale
        }
        series.endsSilent = reported + 1 < final
        series.start = Self.start(of: series, baseline: facts.baseline.map { $0 * scale.factor })
        return scale
    }

    /// Amounts that start again each year start at 0. Others go on from what last December left, else from the baseline;
    /// where there's neither, nothing says what the year added.
    private static func start(of series: Series, baseline: Double?) -> Series.Point? {
        guard series.isCumulative else { return nil }
        if series.resets { return Series.Point(time: 0, value: 0) }
        return (series.earlierAmount(at: 0) ?? baseline).map { Series.Point(time: 0, value: $0) }
    }

    private static func check(_ time: Double, after previous: Double?, row: Int) throws(StrategyError) {
        // Beyond this a hundredth of a month is lost in the digits.
        guard time.magnitude < 1e12 else {
            throw StrategyError("\(time) isn't a time in months", row: row, column: "time")
        }
        if let previous, previous >= time {
            throw StrategyError(
                "the time doesn't come after the one before", row: row, column: "time", hint: "sort the rows by date")
        }
    }

    private static func check(_ amount: Double?, row: Int, column: String) throws(StrategyError) {
        guard let amount, !amount.isFinite else { return }
        throw StrategyError("\(amount) isn't an amount", row: row, column: column)
    }
}
