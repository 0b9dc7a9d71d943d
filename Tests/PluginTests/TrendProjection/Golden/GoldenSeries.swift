import StrategyTestSupport
import Testing

@testable import TrendMethods

/// The series of the reference values, in the order in which they stand there.
struct GoldenSeries {
    let points: [Series.Point]
    let horizon: Double
    let target: Double
    let isCumulative: Bool

    /// A series of `series.csv`.
    init(_ name: String) throws {
        let rows = try DataFile.rows("PluginTests/Data/Trend/series.csv").filter { $0["series"] == name }
        let first = try #require(rows.first)
        points = rows.map { Series.Point(time: $0.number("t"), value: $0.number("y")) }
        horizon = first.number("horizon_t")
        target = first.number("target")
        isCumulative = first["kind"] == "cumulative"
    }

    /// As the module gets it; nil where its times don't rise.
    var indicator: Indicator? {
        guard zip(points, points.dropFirst()).allSatisfy({ $0.time < $1.time }) else { return nil }
        var indicator = Indicator(points.map(\.value), horizon: horizon, target: target)
        indicator.times = points.map(\.time) + [horizon]
        indicator.isCumulative = isCumulative
        return indicator
    }

    /// As the methods get it.
    var series: Series {
        var series = Series()
        series.reports = points
        series.programmes = points.map { _ in nil }
        series.recentCount = points.count
        series.isCumulative = isCumulative
        series.horizon = horizon
        series.target = target
        if isCumulative { series.start = Series.Point(time: 0, value: 0) }
        return series
    }

    /// The size of the amounts, which rounding is a part of.
    var size: Double { points.reduce(1e-300) { max($0, $1.value.magnitude) } }
}

/// Counts the rows of reference values that hold.
struct GoldenTally {
    private let name: String
    private var rows = 0
    private var held = 0

    init(_ name: String) { self.name = name }

    /// Checks a row: each value agrees to `tolerance` of itself, or of `size`.
    mutating func check(
        _ id: String, tolerance: Double, size: Double = 0, _ pairs: [(name: String, value: Double?, expected: Double?)],
        at location: SourceLocation = #_sourceLocation
    ) {
        rows += 1
        let wrong = pairs.filter { pair in
            guard let value = pair.value, let expected = pair.expected else { return pair.value != pair.expected }
            return !((value - expected).magnitude <= tolerance * max(value.magnitude, expected.magnitude, size))
        }
        if wrong.isEmpty { held += 1 }
        #expect(wrong.isEmpty, "\(name) \(id): \(wrong)", sourceLocation: location)
    }

    /// Says how many rows held, and that none was forgotten.
    func close(expecting count: Int, at location: SourceLocation = #_sourceLocation) {
        print("golden \(name): \(held) of \(rows) rows")
        #expect(rows == count, sourceLocation: location)
        #expect(held == rows, sourceLocation: location)
    }

    /// The rows of a file beside.
    static func rows(_ file: String) throws -> [[String: String]] {
        try DataFile.rows("PluginTests/Data/Trend/\(file)").map { row in
            row.mapValues { String($0.drop { $0 == " " }) }
        }
    }
}

extension [String: String] {
    /// The number in a column; nil where there's none.
    func some(_ name: String) -> Double? { self[name].flatMap { Double($0) } }
}
