import StrategyKit

/// The reports of one indicator in a year, and what they are measured against.
///
/// Amounts are divided by a power of two, which is exact, so that squares of very large and very small ones stay
/// numbers.
struct Series {
    /// A report: months since the start of the year, and the amount.
    struct Point {
        var time: Double
        var value: Double
    }

    /// The reports, in order.
    private(set) var reports: [Point] = []
    /// Where a cumulative series starts from without a report: the start of the year, at zero or the baseline.
    private(set) var start: Point?
    /// Whether reports add up over the year.
    private(set) var isCumulative = false
    /// Whether less is better.
    private(set) var aimsToFall = false
    /// Whether a report is missing between others.
    private(set) var hasGaps = false
    /// The time of the horizon.
    private(set) var horizon = 0.0
    /// The programme at the horizon.
    private(set) var target: Double?
    /// The programme at the last report.
    private(set) var programmed: Double?
    private var exponent = 0

    /// Reads the series in `rows`.
    ///
    /// - Throws: `StrategyError` with the row whose time or amount can't be used.
    init(_ batch: borrowing Batch, rows: Range<Int>) throws(StrategyError) {
        guard let first = rows.first, let last = rows.last else { return }
        let times = try batch.numbers("time")
        let executed = try batch.numbers("executed")
        let programme = try batch.numbers("programmed")
        let baseline = try batch.numbers("baseline")
        isCumulative = try batch.booleans("cumulative")[first] ?? false
        if batch.contains("falling") { aimsToFall = try batch.booleans("falling")[first] ?? false }
        horizon = times.values[last]
        target = programme[last]
        var reported: Int?
        for row in rows {
            try Self.check(times.values[row], after: row == first ? nil : times.values[row - 1], row: row)
            try Self.check(programme[row], row: row, column: "programmed")
            try Self.check(baseline[row], row: row, column: "baseline")
            guard let value = executed[row] else { continue }
            try Self.check(value, row: row, column: "executed")
            if let reported, reported + 1 < row { hasGaps = true }
            reported = row
            programmed = programme[row]
            reports.append(Point(time: times.values[row], value: value))
        }
        if isCumulative, let report = reports.first, report.time > 0 {
            start = Point(time: 0, value: baseline[first] ?? 0)
        }
        scale()
    }

    /// An amount as it was given.
    func unscaled(_ amount: Double) -> Double { amount * Double(sign: .plus, exponent: exponent, significand: 1) }

    private mutating func scale() {
        let largest = ([start].compactMap { $0 } + reports).map(\.value.magnitude).max() ?? 0
        guard largest > 0 else { return }
        exponent = max(-1000, min(largest.exponent, 1000))
        let factor = Double(sign: .plus, exponent: -exponent, significand: 1)
        for index in reports.indices { reports[index].value *= factor }
        start?.value *= factor
        target? *= factor
        programmed? *= factor
    }

    private static func check(_ time: Double, after previous: Double?, row: Int) throws(StrategyError) {
        guard time.isFinite, time >= 0 else {
            throw StrategyError("\(time) isn't a time within the year", row: row, column: "time")
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
