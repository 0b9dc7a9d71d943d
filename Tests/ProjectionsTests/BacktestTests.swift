import Distributions
import Measurement
import MeasurementTestSupport
import PlanModel
import Projections
import Reports
import Testing

@Suite("The backtest of a projection") struct BacktestTests {
    /// One year whose end is known, and a cut of the next.
    private let plan = Plan(quarters("A", [20, 45, 60, 100], year: 2024) + quarters("A", [25], year: 2025))

    private func score(_ method: String, of plan: Plan) throws -> BacktestScore {
        let scores = try engine.project(plan, wanting: .backtest).backtest
        return try #require(scores.first { $0.method == method })
    }

    @Test("scores the last report, which claims no interval, by its errors") func last() throws {
        let score = try score("last", of: plan)
        #expect(score.cases == 3)
        #expect(score.intervals == 0)
        #expect(isNear(score.meanError, (80.0 + 55 + 40) / 3))
        #expect(score.coverage80 == nil && score.coverage95 == nil && score.brier == nil)
    }

    @Test("scores the pace by its errors, intervals and probabilities") func pace() throws {
        let score = try score("pace", of: plan)
        #expect(score.cases == 3)
        #expect(score.intervals == 3)
        // 80 from March, 90 from June and 80 from September.
        #expect(isNear(score.meanError, (20.0 + 10 + 20) / 3))
        // From September s2 = 25 / 3 and se^2 = 25 / 3 * (3 + 9 / 9) + (0.2 * 20)^2 = 49.33: 80 + 2.57 * 7.02 < 100.
        #expect(isNear(score.coverage80, 200.0 / 3))
        #expect(isNear(score.coverage95, 200.0 / 3))
        // The other ones: se = 0.3 * 60 with 3 degrees of freedom, and se^2 = 25 / 6 * (6 + 36 / 6) + (0.2 * 45)^2 = 131.
        let misses = [(20 / 18.0, 3.0), (10 / 131.0.squareRoot(), 4), (20 / (148 / 3.0).squareRoot(), 5)].map {
            t, degrees in
            var upper = 0.0
            #expect(corte_t_upper(t, degrees, &upper) == 0)
            return (1 - upper) * (1 - upper)
        }
        #expect(isNear(score.brier, misses.reduce(0, +) / 3))
    }

    @Test("counts a falling target as reached from above") func falling() throws {
        func plan(_ end: Double) -> Plan {
            Plan(
                quarters("A", [9, 8.2, 6.9, end], year: 2024, of: 6.5, .falling)
                    + quarters("A", [6], of: 5, .falling))
        }
        // From September 6.5 is probably reached, and 7 is above it.
        let reached = try score("linear", of: plan(6))
        let missed = try score("linear", of: plan(7))
        #expect(try #require(reached.brier) < #require(missed.brier))
    }

    @Test("knows nothing of a year whose end wasn't reported") func open() throws {
        let open = Plan(quarters("A", [20, 45, 60], year: 2024) + quarters("A", [25], year: 2025))
        #expect(try engine.project(open, wanting: .backtest).backtest.isEmpty)
        #expect(try engine.project(plan).backtest.isEmpty)
    }

    @Test("projects from what was known at each cut, not from what came after") func noHindsight() throws {
        var later = plan
        later.observations += quarters("A", [26, 70, 90, 200], year: 2026)
        let options = MeasurementOptions(cut: Cut("2025-03-31"))
        #expect(
            try engine.project(later, options: options, wanting: .backtest).backtest
                == engine.project(plan, wanting: .backtest).backtest)
    }
}
