import StrategyTestSupport
import Testing

@testable import TrendMethods

@Suite struct GoldenHoltTests {
    @Test("A pass with given parameters and start agrees with the reference to 1e-9")
    func fixed() throws {
        var tally = GoldenTally("holt_fixed.csv")
        for row in try GoldenTally.rows("holt_fixed.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let values = golden.points.map(\.value)
            let filter = HoltFilter(
                alpha: row.number("alpha"), beta: row.number("beta_star"), phi: row.number("phi"))
            // Where the start was found by least squares, finding it is part of the row.
            let isFitted = row["init"] == "profile_ls"
            let start = filter.start(values)
            let state =
                isFitted
                ? filter.fit(values) : filter.pass(values, level: row.number("l0"), trend: row.number("b0"))
            var pairs: [(name: String, value: Double?, expected: Double?)] = [
                ("level", state.level, row.some("level_n")), ("trend", state.trend, row.some("trend_n")),
                ("deviation", state.squares.squareRoot(), row.number("sse").squareRoot()),
            ]
            if isFitted { pairs += [("l0", start.level, row.some("l0")), ("b0", start.trend, row.some("b0"))] }
            for ahead in 1...4 {
                pairs.append(
                    ("f\(ahead)", state.level + filter.reach(Double(ahead)) * state.trend, row.some("f\(ahead)")))
                if let theirs = row.some("sm_f\(ahead)") {
                    pairs.append(
                        ("sm_f\(ahead)", state.level + filter.reach(Double(ahead)) * state.trend, theirs))
                }
            }
            tally.check(
                "\(row["series"] ?? "") \(row["init"] ?? "") \(filter)", tolerance: 1e-9, size: golden.size, pairs)
        }
        tally.close(expecting: 120)
    }

    @Test("The optimised filter has at most 1.001 times the smallest squares known")
    func optimised() throws {
        var tally = GoldenTally("holt_optimised.csv")
        for row in try GoldenTally.rows("holt_optimised.csv") {
            let golden = try GoldenSeries(row["series"] ?? "")
            let values = golden.points.map(\.value)
            let (filter, state) = OptimisedHolt.best(values, damping: row["damped"] == "1" ? .estimated : .none)
            let best = min(row.number("best_sse"), row.number("sm_sse"))
            // Squares below a part in 1e13 of the amounts are rounding.
            let rounding = 1e-26 * golden.size * golden.size * Double(values.count)
            tally.check(
                "\(row["series"] ?? "") \(filter) \(state.squares) \(best)", tolerance: 0,
                [("is as small", state.squares <= 1.001 * best + rounding ? 1 : 0, 1)])
        }
        tally.close(expecting: 10)
    }

    @Test("The module gives the point of the fixed filter")
    func module() throws {
        for name in ["nile20", "cum_plateau", "cum_big"] {
            let golden = try GoldenSeries(name)
            let row = try #require(
                try GoldenTally.rows("holt_fixed.csv").first {
                    $0["series"] == name && $0["init"] == "profile_ls" && $0["alpha"] == "0.8" && $0["phi"] == "0.9"
                })
            var series = try #require(golden.indicator)
            series.times[series.times.count - 1] = Double(golden.points.count + 4)
            let result = try series.projected(method: "damped-holt")
            let floor = golden.isCumulative ? golden.points.last?.value ?? 0 : 0
            #expect(((result.executed ?? .nan) - max(row.number("f4"), floor)).magnitude <= 1e-9 * golden.size)
            #expect(result.degreesOfFreedom == Double(golden.points.count - 2))
        }
    }
}
