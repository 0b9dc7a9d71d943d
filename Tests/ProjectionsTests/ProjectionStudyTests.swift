import Measurement
import MeasurementTestSupport
import PlanModel
import Projections
import Reports
import Testing

@Suite("A projection of a plan") struct ProjectionStudyTests {
    private let pace = "trend-projection:method=pace"
    private let plan = Plan(
        quarters("A", [20, 45, 60]) + quarters("B", [30, 52, 90]) + quarters("C", [10, nil, nil], in: ["O2"]))

    @Test("gives what was reported apart from what is projected") func apart() throws {
        let projection = try engine.project(plan, using: pace)
        #expect(projection.cut == Cut("2025-09-30"))
        #expect(projection.horizon == Cut("2025-12-31"))
        // 60 and 90 of 75 at the cut; 80 and 120 of 100 at the year's end.
        #expect(projection.node("O1")?.reported.achievement == 100)
        #expect(isNear(projection.projected("O1"), 100))
        #expect(projection.node("A")?.reported.achievement == 80)
        #expect(isNear(projection.projected("A"), 80))
        #expect(projection.node("A")?.indicator?.reported == 60)
        #expect(projection.node("C")?.reported == .notReported)
        #expect(projection.node("C")?.indicator?.reported == 10)
        #expect(projection.estimate("C")?.reported == Cut("2025-03-31"))
        #expect(projection.estimate("C")?.flags.contains(.silentEnd) == true)
        #expect(projection.notes.contains { $0.description.contains("1 indicators don't report at the cut") })
    }

    @Test("moves by what the projection from the cut before gave") func moved() throws {
        let projection = try engine.project(plan, using: pace)
        // The run-rate of A was 45 + 45 in June and is 60 + 20 in September; that of B 104 and 120.
        #expect(isNear(projection.node("A")?.moved, -10))
        #expect(isNear(projection.node("B")?.moved, 16))
        #expect(isNear(projection.node("O1")?.moved, 3))
        let before = try engine.project(plan, using: pace, options: .init(cut: Cut("2025-06-30")))
        for id in ["plan", "O1", "A", "B"] {
            let (now, then) = (try #require(projection.projected(id)), try #require(before.projected(id)))
            #expect(isNear(projection.node(id)?.moved, now - then))
        }
        let first = try engine.project(plan, using: pace, options: .init(cut: Cut("2025-03-31")))
        #expect(first.nodes.allSatisfy { $0.moved == nil })
    }

    @Test("has the way of an indicator in its unit and of a node in percent of the year") func path() throws {
        let projection = try engine.project(plan, using: pace)
        let cuts = ["2025-03-31", "2025-06-30", "2025-09-30"].map { Cut($0) }
        let indicator = try #require(projection.node("B")).path
        #expect(indicator.map(\.cut) == cuts)
        #expect(indicator.map(\.executed) == [30, 52, 90])
        #expect(indicator.map(\.programmed) == [25, 50, 75])
        let node = try #require(projection.node("O1")).path
        #expect(node.map(\.cut) == cuts)
        #expect(node.map(\.executed) == [25, 48.5, 75])
        #expect(node.map(\.programmed) == [25, 50, 75])
    }

    @Test("claims nothing of a node above an indicator that was due and never reported") func neverReported() throws {
        let hole = Plan(quarters("A", [20, 45, 60]) + quarters("B", [nil, nil, nil]))
        let projection = try engine.project(hole, using: pace)
        #expect(projection.node("O1")?.independent == nil && projection.node("O1")?.together == nil)
        #expect(projection.node("A")?.outlook != nil)
        #expect(try engine.project(Plan(quarters("A", [20, 45, 60])), using: pace).node("O1")?.independent != nil)
    }

    @Test("isn't stopped by what an earlier cut lacks") func earlierHole() throws {
        let gap = Plan(quarters("A", [20, nil, 60]) + quarters("B", [30, 52, 90]))
        let projection = try engine.project(gap, using: "\(pace)+weighted-average:missing=fail")
        #expect(projection.node("O1")?.path.map(\.executed) == [25, nil, 75])
        #expect(projection.node("O1")?.path.map(\.programmed) == [25, 50, 75])
    }

    @Test("goes to a horizon inside the year, against what is due there") func horizon() throws {
        let horizon = try #require(Cut("2025-09-30"))
        let projection = try engine.project(
            plan, using: pace, options: .init(cut: Cut("2025-06-30"), horizon: horizon))
        #expect(projection.horizon == horizon)
        #expect(isNear(projection.estimate("A")?.value, 67.5))
        #expect(projection.estimate("A")?.target == 75)
        #expect(isNear(projection.projected("A"), 90))
    }

    @Test("has the usual estimator where the methodology has none, under its own cap") func usualEstimator() throws {
        let projection = try engine.project(plan, using: "capped")
        #expect(projection.methodology.expression.contains("trend-projection"))
        #expect(projection.nodes.allSatisfy { ($0.projected.achievement ?? 0) <= 100 })
    }

    @Test("calls probabilities by the plan's own thresholds") func outlooks() throws {
        let strict = plan.with { $0.outlooks = OutlookThresholds(likely: 99.99, unlikely: 0) ?? .default }
        #expect(try engine.project(plan, using: pace).node("B")?.outlook == .likely)
        #expect(try engine.project(strict, using: pace).node("B")?.outlook == .uncertain)
        #expect(try engine.project(plan, using: pace).node("A")?.outlook == .unlikely)
        #expect(try engine.project(strict, using: pace).node("A")?.outlook == .uncertain)
    }

    @Test("calls what is reported up to the horizon by what came, and nothing else") func settled() throws {
        let plan = Plan(
            quarters("A", [20, 45, 60, 99]) + quarters("B", [30, 52, 90, 101])
                + quarters("C", [10, 40, 70, nil], in: ["O2"])
        )
        let projection = try engine.project(plan, using: pace)
        #expect(projection.cut == projection.horizon)
        let words = ["A", "B", "O1", "C", "O2", "plan"].map { projection.node($0)?.outlook }
        #expect(words == [.missed, .met, .met, .uncertain, .uncertain, .uncertain])
        #expect(words.map { $0?.isForecast } == [false, false, false, true, true, true])
        #expect(!projection.isSettled)
        let whole = try engine.project(plan.with { $0.observations.removeAll { $0.indicator == "C" } }, using: pace)
        #expect(whole.isSettled && whole.node("plan")?.outlook == .met)
        // What was never reported isn't projected, and doesn't open what is settled.
        let silent = plan.with { $0.observations.removeAll { $0.indicator == "C" && $0.executed.number != nil } }
        #expect(try engine.project(silent, using: pace).isSettled)
    }

    @Test("stays below an indicator's ceiling, and so do its nodes") func ceiling() throws {
        var limited = plan
        for index in limited.observations.indices where limited.observations[index].indicator == "B" {
            limited.observations[index].ceiling = 100
        }
        let projection = try engine.project(limited, using: pace)
        let intervals = try #require(projection.node("B")?.indicator?.intervals)
        #expect(intervals.count == 3 && intervals.allSatisfy { $0.high <= 100 })
        #expect(projection.estimate("B")?.value == 100)
    }

    @Test("is the same in every run") func deterministic() throws {
        #expect(
            try engine.project(plan, wanting: .backtest) == engine.project(plan, wanting: .backtest))
    }

    @Test("is refused without a cut, and to a day before it or of another year") func refused() throws {
        let undated = Plan([row("A", 10), row("B", 20)])
        #expect(throws: MeasurementError.self) { try engine.project(undated) }
        for horizon in ["2025-06-30", "2026-12-31"] {
            #expect(throws: MeasurementError.self) {
                try engine.project(plan, options: .init(horizon: Cut(horizon)))
            }
        }
    }
}

/// Whether a figure is another one but for rounding.
func isNear(_ value: Double?, _ expected: Double) -> Bool { value.map { abs($0 - expected) < 1e-9 } ?? false }
