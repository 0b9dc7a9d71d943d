import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Sensitivity

@Suite("Uncertain weights") struct WeightNoiseTests {
    private func noise(_ plan: Plan, _ relative: Double, points: Int = 1024, seed: UInt64 = 1) throws -> NoiseResult {
        let noise = WeightNoise(relative: relative, points: points, seed: seed)
        return try #require(try engine.sensitivity(of: plan, to: [], noise: noise).noise)
    }

    @Test("move a mean inside the range that its weights allow, evenly around it")
    func range() throws {
        let result = try noise(Plan([row("A", 0), row("B", 100)]), 0.5, points: 4096)
        let node = try #require(result.nodes.first { $0.id == "O1" })
        // Weights from 0.5 to 1.5: from 25 to 75.
        #expect(node.minimum ?? 0 > 25 && node.minimum ?? 100 < 27)
        #expect(node.maximum ?? 100 < 75 && node.maximum ?? 0 > 73)
        #expect(abs((node.mean ?? 0) - 50) < 0.05)
        #expect(abs(node.quantiles[2] - 50) < 0.1)
        #expect(node.quantiles == node.quantiles.sorted())
        #expect(node.counted == 4096)
        #expect(result.failed == 0)
    }

    @Test("don't move an indicator, nor a node whose children are alike")
    func still() throws {
        let result = try noise(Plan([row("A", 80), row("B", 80), row("C", 100, in: ["O2"])]), 0.9)
        for (id, value) in [("A", 80.0), ("O1", 80), ("O2", 100)] {
            let node = try #require(result.nodes.first { $0.id == id })
            #expect(isClose(node.minimum, value, 1e-15))
            #expect(isClose(node.maximum, value, 1e-15))
            #expect(isClose(node.mean, value, 1e-15))
        }
        #expect(result.nodes.first { $0.id == "O2" }?.reaching == 1)
        #expect(result.nodes.first { $0.id == "plan" }?.reaching == 0)
    }

    @Test("depend on the seed alone")
    func seed() throws {
        let plan = Plan([row("A", 0), row("B", 100)])
        #expect(try noise(plan, 0.1, seed: 3) == noise(plan, 0.1, seed: 3))
        #expect(try noise(plan, 0.1, seed: 3).nodes != noise(plan, 0.1, seed: 4).nodes)
    }

    @Test("leave a node without a figure without quantiles")
    func missing() throws {
        let node = try noise(Plan([row("A", nil), row("B", 50, in: ["O2"])]), 0.1, points: 8).nodes
            .first { $0.id == "O1" }
        #expect(node?.counted == 0)
        #expect(node?.quantiles == [])
        #expect(node?.mean == nil)
        #expect(node?.reaching == nil)
    }

    @Test("have quantiles between neighbours")
    func quantiles() {
        let node = NoiseResult.Node(id: "A", values: [10, nil, 0, 100, 90, 110])
        // Of 0, 10, 90, 100, 110: places 0.2, 1, 2, 3 and 3.8.
        #expect(node.quantiles == [2, 10, 90, 100, 108])
        #expect(node.mean == 62)
        #expect(node.reaching == 0.4)
    }

    @Test(
        "are refused out of range",
        arguments: [(0, 10), (-0.1, 10), (1.1, 10), (.nan, 10), (0.1, 0), (0.1, 1_000_001)] as [(Double, Int)])
    func outOfRange(relative: Double, points: Int) {
        #expect(WeightNoise(relative: relative, points: points) == nil)
    }

    @Test("move each weight that has siblings, and no other")
    func dimensions() throws {
        let plan = Plan([row("A", 1), row("B", 2), row("C", 3, in: ["O2"])])
        let tree = try PlanTree(
            plan.observations, of: plan, weights: WeightResolver(plan: plan, named: nil, year: nil))
        #expect(WeightTable.disturbedCount(in: tree) == 4)
        let table = WeightTable(of: tree).disturbed(by: 0.5, in: tree, position: [0, 1, 0.5, 0.75])
        #expect(table.levels == [[1], [0.5, 1.5], [1, 1.25, 1]])
    }
}
