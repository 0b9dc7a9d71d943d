import FoundationEssentials
import StrategyTestSupport
import Testing

@testable import TrendMethods

@Suite struct GoldenLinearTests {
    private func quantile(_ coverage: Double, _ line: Regression) throws -> Double {
        try StudentT.halfWidth(coverage: coverage, degreesOfFreedom: Double(line.degreesOfFreedom))
    }

    @Test("Least squares agree with the reference to 1e-9")
    func ols() throws {
        var tally = GoldenTally("ols.csv")
        for row in try GoldenTally.rows("ols.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let line = try #require(Regression(golden.points))
            let point = line.value(at: golden.horizon)
            let error = line.predictionError(at: golden.horizon)
            let (wide, narrow) = try (quantile(95, line), quantile(80, line))
            tally.check(
                row["series"] ?? "", tolerance: 1e-9, size: golden.size,
                [
                    ("intercept", line.intercept, row.some("intercept")), ("yhat", point, row.some("yhat_h")),
                    ("se", error, row.some("se_pred_h")),
                    ("se_mean", line.meanError(at: golden.horizon), row.some("se_mean_h")),
                    ("lo80", point - narrow * error, row.some("lo80")),
                    ("hi80", point + narrow * error, row.some("hi80")),
                    ("lo95", point - wide * error, row.some("lo95")), ("hi95", point + wide * error, row.some("hi95")),
                ])
            #expect(agrees(line.slope, row.number("slope")), "\(row)")
            #expect(agrees(line.residualError, row.number("s")), "\(row)")
            #expect(agrees(line.slopeError, row.number("se_slope")), "\(row)")
            #expect(agrees(line.interceptError, row.number("se_intercept")), "\(row)")
            if let r2 = row.some("r2"), r2.isFinite { #expect(isClose(line.determination, r2, 1e-9), "\(row)") }
        }
        tally.close(expecting: 10)
    }

    private func agrees(_ a: Double, _ b: Double) -> Bool { isClose(a, b, 1e-8) || (a - b).magnitude < 1e-13 }

    @Test("The module projects the line, above what is there and with its probability")
    func module() throws {
        var tally = GoldenTally("ols.csv through the module")
        for row in try GoldenTally.rows("ols.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            guard let series = golden.indicator, row["series"] != "constant" else { continue }
            let result = try series.projected(method: "linear")
            let floor = golden.isCumulative ? golden.points.last?.value ?? 0 : 0
            let probability = golden.isReached ? 1 : row.some("p_reach")
            tally.check(
                row["series"] ?? "", tolerance: 1e-9,
                [
                    ("yhat", result.executed, max(row.number("yhat_h"), floor)),
                    ("lo95", result.low, max(row.number("lo95"), floor)),
                    ("hi95", result.high, max(row.number("hi95"), floor)), ("p", result.probability, probability),
                ])
        }
        tally.close(expecting: 7)
    }

    @Test("Least squares are R's lm")
    func lm() throws {
        var tally = GoldenTally("r_lm.csv")
        for row in try GoldenTally.rows("r_lm.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let line = try #require(Regression(golden.points))
            let error = try line.predictionError(at: golden.horizon) * quantile(95, line)
            let point = line.value(at: golden.horizon)
            tally.check(
                row["series"] ?? "", tolerance: 1e-9, size: golden.size,
                [
                    ("intercept", line.intercept, row.some("intercept")), ("yhat", point, row.some("yhat_h")),
                    ("lo95", point - error, row.some("lo95")), ("hi95", point + error, row.some("hi95")),
                ])
            #expect(agrees(line.slope, row.number("slope")))
            #expect(agrees(line.slopeError, row.number("se_slope")))
        }
        tally.close(expecting: 10)
    }

    @Test("The line through the origin agrees with the reference to 1e-9")
    func origin() throws {
        var tally = GoldenTally("ols_origin.csv")
        for row in try GoldenTally.rows("ols_origin.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let line = try #require(Regression(golden.points, through: Series.Point(time: 0, value: 0)))
            let isSpread = line.degreesOfFreedom > 0
            let error = line.predictionError(at: golden.horizon)
            let width = isSpread ? try quantile(95, line) * error : .nan
            let point = line.value(at: golden.horizon)
            tally.check(
                row["series"] ?? "", tolerance: 1e-9, size: golden.size,
                [
                    ("yhat", point, row.some("yhat_h")), ("se", isSpread ? error : nil, row.some("se_pred_h")),
                    ("lo95", isSpread ? point - width : nil, row.some("lo95")),
                    ("hi95", isSpread ? point + width : nil, row.some("hi95")),
                ])
            #expect(agrees(line.slope, row.number("slope")))
            if isSpread { #expect(agrees(line.slopeError, row.number("se_slope"))) }
            if golden.isCumulative, let series = golden.indicator {
                let floor = golden.points.last?.value ?? 0
                let result = try series.projected(method: "linear-origin")
                #expect(isClose(result.executed, max(point, floor), 1e-9))
                #expect(isClose(result.low, isSpread ? max(point - width, floor) : nil, 1e-9))
            }
        }
        tally.close(expecting: 9)
    }

    @Test("NIST's certified values hold to nine digits")
    func certified() throws {
        let bytes = try DataFile.bytes("PluginTests/Data/Trend/nist_certified.json")
        let known = try JSONDecoder().decode([String: [String: Certified]].self, from: Data(bytes))
        func value(_ series: String, _ name: String) throws -> Double {
            try #require(known[series]?[name].flatMap { Double($0.text) })
        }
        let norris = try #require(Regression(try GoldenSeries("nist_norris").points))
        var tally = GoldenTally("nist_certified.json")
        tally.check(
            "norris", tolerance: 1e-9,
            [
                ("slope", norris.slope, try value("nist_norris", "slope")),
                ("intercept", norris.intercept, try value("nist_norris", "intercept")),
                ("se_slope", norris.slopeError, try value("nist_norris", "se_slope")),
                ("se_intercept", norris.interceptError, try value("nist_norris", "se_intercept")),
                ("s", norris.residualError, try value("nist_norris", "s")),
                ("r2", norris.determination, try value("nist_norris", "r2")),
                ("sse", norris.squares, try value("nist_norris", "sse")),
            ])
        let noint = try #require(
            Regression(try GoldenSeries("nist_noint1").points, through: Series.Point(time: 0, value: 0)))
        tally.check(
            "noint1", tolerance: 1e-9,
            [
                ("slope", noint.slope, try value("nist_noint1", "slope")),
                ("se_slope", noint.slopeError, try value("nist_noint1", "se_slope")),
                ("s", noint.residualError, try value("nist_noint1", "s")),
                ("r2", noint.determination, try value("nist_noint1", "r2_uncentred")),
                ("sse", noint.squares, try value("nist_noint1", "sse")),
            ])
        tally.close(expecting: 2)
    }

    /// A certified number, which stands as text; how many there are is a number.
    private struct Certified: Decodable {
        let text: String

        init(from decoder: any Decoder) throws {
            text = (try? decoder.singleValueContainer().decode(String.self)) ?? ""
        }
    }
}
