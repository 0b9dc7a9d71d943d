import Measurement
import PlanModel
import Testing

@Suite("Coverage and bounds") struct CoverageBoundsTests {
    private let plan = Plan([
        row("A", 130, weight: 2), row("B", nil, weight: 1), row("C", 60, weight: 1), row("D", 80, in: ["O2"]),
    ])

    @Test("say what the missing part could make of a node")
    func uncapped() throws {
        let node = try #require(try engine.measure(plan).node("O1"))
        // K m and K m + (1 - K) 100, with K = 3/4 and m = 320/3.
        #expect(node.coverage == 0.75)
        #expect(node.lower == 80)
        #expect(node.upper == 105)
    }

    @Test("go up to the cap where there is one", arguments: [(100.0, 65.0, 90.0), (120, 75, 105)])
    func capped(limit: Double, lower: Double, upper: Double) throws {
        let node = try #require(try engine.measure(plan, using: "capped:limit=\(limit)").node("O1"))
        #expect(node.lower == lower)
        #expect(node.upper == upper)
    }

    @Test("go up to 100 under a cap at infinity")
    func infiniteCap() throws {
        #expect(try engine.measure(plan, using: "capped:limit=inf").node("O1")?.upper == 105)
    }

    @Test("reach the plan through every level")
    func wholePlan() throws {
        let root = try #require(try engine.measure(plan).root)
        #expect(root.coverage == 0.875)
        #expect(root.lower == 80)
        #expect(root.upper == 92.5)
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

    @Test("leave the lower one open where a mean has no value for 0")
    func geometric() throws {
        let node = try #require(try engine.measure(plan, using: "weighted-average:power=0").node("O1"))
        #expect(node.lower == nil)
        #expect(node.upper != nil)
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
