import StrategyTestSupport
import Testing

@testable import TrendMethods

@Suite struct GoldenTheilSenTests {
    @Test("The median slope, its range and its projection agree with the reference to 1e-12")
    func slopes() throws {
        var tally = GoldenTally("theilsen.csv")
        for row in try GoldenTally.rows("theilsen.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let point = TheilSen.outlook(of: golden.series, options: MethodOptions())?.point
            var pairs: [(name: String, value: Double?, expected: Double?)] = [
                ("slope", MedianSlope.median(of: golden.points), row.some("slope")),
                ("yhat", point, row.some("yhat_h_from_last")),
            ]
            for coverage in [80, 93, 95] {
                let range = try #require(
                    try MedianSlope.summary(of: golden.points, coverage: Double(coverage))?.range)
                pairs.append(("lo\(coverage)", range.lowerBound, row.some("lo\(coverage)")))
                pairs.append(("hi\(coverage)", range.upperBound, row.some("hi\(coverage)")))
            }
            tally.check(row["series"] ?? "", tolerance: 1e-12, pairs)
        }
        tally.close(expecting: 10)
    }

    @Test("The module gives the point, the slope and its range, and claims no interval")
    func module() throws {
        for row in try GoldenTally.rows("theilsen.csv") {
            guard let series = try GoldenSeries(row["series"] ?? "").indicator, row["series"] != "constant" else {
                continue
            }
            let result = try series.projected(method: "theil-sen")
            #expect(isClose(result.executed, row.number("yhat_h_from_last"), 1e-12))
            #expect(isClose(result.slope, row.number("slope"), 1e-12))
            #expect(isClose(result.slopes[0], row.number("lo95"), 1e-12))
            #expect(isClose(result.slopes[1], row.number("hi95"), 1e-12))
            #expect(result.low == nil)
        }
    }

    @Test("The score of Mann and Kendall agrees with the reference")
    func score() throws {
        var tally = GoldenTally("mannkendall.csv")
        for row in try GoldenTally.rows("mannkendall.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let kendall = Kendall(golden.points, slopes: MedianSlope.slopes(of: golden.points))
            let z =
                kendall.score == 0
                ? 0 : Double(kendall.score - kendall.score.signum()) / kendall.variance.squareRoot()
            let normal = kendall.variance > 0 ? try min(1, 2 * StudentT.normalUpper(z.magnitude)) : 1
            tally.check(
                row["series"] ?? "", tolerance: 1e-9,
                [
                    ("S", Double(kendall.score), row.some("S")), ("variance", kendall.variance, row.some("var_S")),
                    ("z", z, row.some("z")), ("p", normal, row.some("p_normal")),
                    // Counted where it can be, else by the normal law.
                    ("p of the module", try kendall.probability(), row.some("p_exact") ?? row.some("p_normal")),
                ])
        }
        tally.close(expecting: 6)
    }

    @Test("The counted probabilities agree with the reference to 1e-12")
    func exact() throws {
        var tally = GoldenTally("mk_exact.csv")
        for row in try GoldenTally.rows("mk_exact.csv") {
            let (count, score) = (Int(row.number("n")), Int(row.number("S")))
            tally.check(
                "\(count) \(score)", tolerance: 1e-12,
                [
                    ("both", Kendall.twoSided(score: score, count: count), row.some("p_two_sided")),
                    ("upper", Kendall.upper(score: score, count: count), row.some("p_upper")),
                ])
        }
        tally.close(expecting: 150)
    }
}
