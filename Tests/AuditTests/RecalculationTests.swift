import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

@Suite("A recalculation") struct RecalculationTests {
    private func recalculation(
        _ plan: Plan, using methodology: String? = nil, options: MeasurementOptions = .init()
    ) throws -> Recalculation {
        Recalculation(
            engine: engine, plan: plan, methodology: methodology, options: options,
            report: try engine.measure(plan, using: methodology, options: options))
    }

    private var weighted: Plan {
        Plan([
            published("A", executed: 1, of: 3, as: "33%", weight: 3), published("B", executed: 1, of: 1, weight: 1),
            published("C", executed: 1, of: 2, as: "50%", in: ["O2"]),
        ])
    }

    @Test("takes all weights away, wherever they come from")
    func equalWeights() throws {
        var plan = weighted
        plan.nodes["O1"] = NodeDescription()
        plan.nodes["O1"]?.weight = 9
        plan.weightSets["auditor"] = WeightSet(entries: ["A": .init(weight: 7)])
        for options in [MeasurementOptions(), MeasurementOptions(weights: "auditor")] {
            let report = try #require(try recalculation(plan, options: options).withEqualWeights())
            #expect(abs((report.achievement("O1") ?? 0) - 200 / 3.0) < 1e-12)
            #expect(abs((report.achievement("plan") ?? 0) - (200 / 3.0 + 50) / 2) < 1e-12)
        }
    }

    @Test("puts published percentages in place of the indicators', and keeps the others")
    func publishedIndicators() throws {
        let recalculation = try recalculation(weighted)
        let level = Plan.indicatorLevel
        let given = try #require(recalculation.fromPublished(level: level, equalWeights: false))
        #expect(given.achievement("O1") == 49.75)
        #expect(given.achievement("O2") == 50)
        let equal = try #require(recalculation.fromPublished(level: level, equalWeights: true))
        #expect(equal.achievement("O1") == 66.5)
    }

    @Test("takes published percentages as they are under another base, mode or annualisation")
    func otherRules() throws {
        var plan = weighted
        plan.observations[0].annualisation = .falling
        plan.observations[0].baseline = .of(100)
        let options = MeasurementOptions(base: .year, mode: .baseline)
        let report = try #require(
            try recalculation(plan, options: options).fromPublished(level: Plan.indicatorLevel, equalWeights: false))
        #expect(report.achievement("A") == 33)
    }

    @Test("puts published percentages in place of a level's, under what acts above it alone")
    func publishedNodes() throws {
        var plan = weighted
        plan.nodes["O1"] = NodeDescription()
        plan.nodes["O1"]?.published = .of("120%")
        let indicators = try recalculation(plan, using: "capped")
        #expect(indicators.fromPublished(level: "objective", equalWeights: false)?.achievement("plan") == 85)
        let root = try recalculation(plan, using: "capped:at=plan,limit=80")
        #expect(root.fromPublished(level: "objective", equalWeights: false)?.achievement("plan") == 80)
        #expect(root.fromPublished(level: "pillar", equalWeights: false) == nil)
    }

    @Test("keeps holes and what isn't programmed")
    func holes() throws {
        var plan = weighted
        plan.observations[2].executed = .absent
        plan.observations[2].published = nil
        let report = try #require(try recalculation(plan).fromPublished(level: "objective", equalWeights: false))
        #expect(report.node("O2")?.outcome == .notReported)
        plan.observations[2].programmed = .np
        let other = try #require(try recalculation(plan).fromPublished(level: "objective", equalWeights: false))
        #expect(other.node("O2")?.outcome == .notProgrammed)
    }

    @Test("reaches the nodes of a middle level, by the powers that the plan file gives them")
    func middleLevel() throws {
        let rows = [(10.0, "O1"), (40, "O2")].map { executed, objective in
            published("I\(objective)", executed: executed, of: 100, in: ["P1", objective])
        }
        var plan = Plan(levels: ["pillar", "objective"], observations: rows)
        plan.nodes["P1"] = NodeDescription()
        plan.nodes["P1"]?.power = 0
        plan.nodes["O1"] = NodeDescription()
        plan.nodes["O1"]?.published = .of("90%")
        let report = try #require(try recalculation(plan).fromPublished(level: "objective", equalWeights: false))
        #expect(abs((report.achievement("P1") ?? 0) - 60) < 1e-12)
    }
}
