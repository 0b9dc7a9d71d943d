import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("Coverage and bounds") struct CoverageBoundsTests {
    private let plan = Plan([
        row("A", 130, weight: 2), row("B", nil, weight: 1), row("C", 60, weight: 1), row("D", 80, in: ["O2"]),
    ])

    @Test("say what the missing part could make of a node, which without a cap may be as high as the rest")
    func uncapped() throws {
        let node = try #require(try engine.measure(plan).node("O1"))
        // K m and K m + (1 - K) max(100, m), with K = 3/4 and m = 320/3.
        #expect(node.coverage == 0.75)
        #expect(node.lower == 80)
        #expect(isClose(node.upper, 320.0 / 3, 1e-15))
        #expect(node.upper.map { $0 >= node.outcome.achievement ?? .infinity } == true)
    }

    @Test("go up to 100 where the node lies below it")
    func below() throws {
        let node = try engine.measure(Plan([row("A", 60, weight: 3), row("B", nil)])).node("O1")
        #expect(node?.lower == 45)
        #expect(node?.upper == 70)
    }

    @Test("go down to the node's own value where that is negative")
    func negative() throws {
        let node = try engine.measure(Plan([row("A", -40), row("B", nil)])).node("O1")
        #expect(node?.lower == -40)
        #expect(node?.upper == 30)
    }

    @Test("take what is missing at the node's own value where a cap acts higher up", arguments: ["objective", "plan"])
    func cappedAbove(level: String) throws {
        let report = try engine.measure(plan, using: "capped:limit=90,at=\(level)")
        #expect(isClose(report.node("B")?.upper, 320.0 / 3, 1e-15))
        #expect(isClose(report.node("O1")?.upper, level == "plan" ? 320.0 / 3 : 90, 1e-15))
    }

    @Test("go up to the cap where there is one", arguments: [(100.0, 65.0, 90.0), (120, 75, 105)])
    func capped(limit: Double, lower: Double, upper: Double) throws {
        let node = try #require(try engine.measure(plan, using: "capped:limit=\(limit)").node("O1"))
        #expect(node.lower == lower)
        #expect(node.upper == upper)
    }

    @Test("count what is better than any percent as reported where a cap gives it a figure, and only there")
    func beyond() throws {
        let falling = row("A", 0).with { $0.annualisation = .falling }
        let plan = Plan([falling, row("B", 50), row("C", 80, in: ["O2"])])
        let options = MeasurementOptions(minimumCoverage: .init(weight: 1, children: 1))
        for limit in [100.0, 120] {
            let report = try engine.measure(plan, using: "capped:limit=\(limit)", options: options)
            let node = try #require(report.node("O1"))
            #expect(node.outcome == .achievement((limit + 50) / 2) && node.coverage == 1)
            #expect(node.lower == node.outcome.achievement && node.upper == node.outcome.achievement)
            #expect(report.root?.coverage == 1 && report.caveats.isEmpty)
        }
        let report = try engine.measure(plan)
        #expect(report.node("O1")?.coverage == 0.5 && report.caveats.count == 1)
    }

    @Test("are those without a cap under one at infinity")
    func infiniteCap() throws {
        let report = try engine.measure(plan, using: "capped:limit=inf")
        #expect(report.node("O1")?.upper == (try engine.measure(plan).node("O1")?.upper))
    }

    @Test("reach the plan through every level")
    func wholePlan() throws {
        let root = try #require(try engine.measure(plan).root)
        #expect(root.coverage == 0.875)
        #expect(root.lower == 80)
        #expect(isClose(root.upper, (320.0 / 3 + 80) / 2, 1e-15))
    }

    @Test("are the value itself where nothing is missing")
    func complete() throws {
        let report = try engine.measure(Plan([row("A", 90), row("B", 60)]))
        for node in report.nodes {
            #expect(node.coverage == 1)
            #expect(node.lower == node.outcome.achievement)
            #expect(node.upper == node.outcome.achievement)
        }
    }

    @Test(
        "have the limit 0 for the lower one where a mean has no value for a zero",
        arguments: ["0", "-1", "-0.5", "-inf"])
    func vanishing(power: String) throws {
        let report = try engine.measure(plan, using: "weighted-average:power=\(power)")
        for id in ["plan", "O1", "B"] {
            #expect(report.node(id)?.lower == 0, "\(id)")
            #expect(report.node(id)?.upper != nil, "\(id)")
        }
        // What is complete doesn't hang on a hole elsewhere.
        for id in ["A", "C", "O2", "D"] {
            #expect(report.node(id)?.lower == report.achievement(id), "\(id)")
            #expect(report.node(id)?.upper == report.achievement(id), "\(id)")
        }
    }

    @Test("pass a limit of 0 on as any figure where the mean above has a value for it")
    func vanishingBelow() throws {
        let report = try engine.measure(plan.with { $0.nodes["O1", default: .init()].power = 0 })
        #expect(report.node("O1")?.lower == 0)
        #expect(report.root?.lower == 40)
    }

    @Test("stay open under a strategy that says nothing of what is missing, but for what is complete")
    func strange() throws {
        let report = try engineWithMedian().measure(plan, using: "median")
        #expect(report.node("O2")?.lower == 80)
        #expect(report.node("O1").map { ($0.lower ?? 0) <= 60 } == true)
    }

    @Test("are exactly whole with weights whose sum is more than a number holds")
    func hugeWeights() throws {
        let report = try engine.measure(Plan([row("A", 50, weight: 1e308), row("B", 50, weight: 1e308)]))
        for id in ["O1", "plan"] {
            #expect(report.achievement(id) == 50)
            #expect(report.node(id)?.coverage == 1)
        }
        #expect(report.node("A")?.share == 0.5)
        #expect(report.node("A")?.contribution == 25)
        #expect(report.node("B")?.effectiveWeight == 0.5)
        let hole = try engine.measure(
            Plan([row("A", 50, weight: 1.5e308), row("B", nil, weight: 0.5e308)]),
            options: .init(minimumCoverage: .init(weight: 0.7)))
        #expect(hole.node("O1")?.coverage == 0.75)
        #expect(hole.node("O1")?.lower == 37.5)
    }

    @Test("are exactly whole with weights whose sum rounds")
    func exactCoverage() throws {
        let report = try engine.measure(Plan((1...10).map { row("I\($0)", 50, weight: 0.1) }))
        #expect(report.node("O1")?.coverage == 1)
    }

    @Test("a coverage below the minimum leaves a node insufficient, and with it half of the plan")
    func insufficient() throws {
        let report = try engine.measure(plan, options: .init(minimumCoverage: .init(weight: 0.8)))
        #expect(report.node("O1")?.outcome == .insufficient)
        #expect(report.node("O1")?.band == nil)
        #expect(report.node("O1")?.coverage == 0.75)
        #expect(report.node("plan")?.outcome == .insufficient)
        #expect(report.node("plan")?.coverage == 0.5)
    }

    @Test("a coverage of just the minimum is enough")
    func enough() throws {
        #expect(try engine.measure(plan, options: .init(minimumCoverage: .init(weight: 0.75))).achievement("O1") != nil)
    }
}
