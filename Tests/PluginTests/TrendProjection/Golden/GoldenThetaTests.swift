import StrategyTestSupport
import Testing

@testable import TrendMethods

@Suite struct GoldenThetaTests {
    @Test("With given smoothing, level and points agree with the reference to 1e-9")
    func fixed() throws {
        var tally = GoldenTally("theta.csv")
        for row in try GoldenTally.rows("theta.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let slope = try #require(Regression(golden.points)).slope
            let smoothing = ThetaSmoothing(golden.points.map(\.value), alpha: 0.5)
            var pairs: [(name: String, value: Double?, expected: Double?)] = [
                ("level", smoothing.level, row.some("ses_level_a05")), ("slope", slope, row.some("ols_slope")),
            ]
            for ahead in 1...4 {
                pairs.append(
                    ("f\(ahead)", smoothing.point(Double(ahead), slope: slope), row.some("fixed_a05_f\(ahead)")))
            }
            tally.check(row["series"] ?? "", tolerance: 1e-9, size: golden.size, pairs)
        }
        tally.close(expecting: 6)
    }

    @Test("The grid's smoothing gives R's points to a thousandth where R's is on the grid")
    func grid() throws {
        var tally = GoldenTally("r_thetaf.csv")
        for row in try GoldenTally.rows("r_thetaf.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let slope = try #require(Regression(golden.points)).slope
            let smoothing = ThetaSmoothing(best: golden.points.map(\.value))
            // R starts from a level that it fits, and goes below the grid's 0.05 for a series without a trend in it.
            let tolerance = row.number("alpha") < 0.05 ? 0.05 : 1e-3
            tally.check(
                "\(row["series"] ?? "") \(smoothing.alpha)", tolerance: tolerance,
                (1...4).map { ahead in
                    ("f\(ahead)", smoothing.point(Double(ahead), slope: slope), row.some("f\(ahead)"))
                })
        }
        tally.close(expecting: 6)
    }
}
