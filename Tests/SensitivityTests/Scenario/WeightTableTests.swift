import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Sensitivity

@Suite("A table of weights") struct WeightTableTests {
    private let plan = Plan([
        row("A", 1, weight: 3), row("B", 2, weight: 1), row("C", 3, in: ["O2"], weight: 5),
    ]).with {
        $0.weightSets["x"] = WeightSet(
            entries: ["O1": .init(weight: 30), "O2": .init(weight: 10), "A": .init(weight: 0)])
    }

    private func tree() throws -> PlanTree {
        try PlanTree(plan.observations, of: plan, weights: WeightResolver(plan: plan, named: nil, year: nil))
    }

    private func table(_ name: String, of other: Plan? = nil) throws -> WeightTable {
        let plan = other ?? plan
        return try WeightTable(named: name, plan: plan, selection: PlanSelection(plan, options: .init()), tree: tree())
    }

    @Test("has the tree's weights, or a set's with the rows' for the rest")
    func sets() throws {
        #expect(try WeightTable(of: tree()).levels == [[1], [1, 1], [3, 1, 5]])
        #expect(try table("x").levels == [[1], [30, 10], [0, 1, 5]])
    }

    @Test("is equal without a set of that name, and the set where there is one")
    func equal() throws {
        #expect(try table("equal").levels == [[1], [1, 1], [1, 1, 1]])
        let named = plan.with { $0.weightSets["equal"] = WeightSet(entries: ["A": .init(weight: 8)]) }
        #expect(try table("equal", of: named).levels == [[1], [1, 1], [8, 1, 5]])
    }

    @Test("is rescaled and moved without overflowing")
    func hugeWeights() throws {
        let table = WeightTable(levels: [[1], [1e308, 1e308], [1.5e308, 1.5e308, 1]])
        #expect(try table.rescaled(in: tree()).levels == [[1], [0.5, 0.5], [0.5, 0.5, 1]])
        let moved = try table.disturbed(by: 0.5, in: tree(), position: [1, 1, 1, 1])
        #expect(moved.levels.allSatisfy { $0.allSatisfy(\.isFinite) })
        #expect(moved.levels[1][0] == moved.levels[1][1])
    }

    @Test("refuses a set with weights that are none")
    func invalid() throws {
        let broken = plan.with { $0.weightSets["x"] = WeightSet(entries: ["A": .init(weight: -1)]) }
        #expect(throws: MeasurementError.self) { try table("x", of: broken) }
    }

    @Test("rescales siblings to 1")
    func rescaled() throws {
        let rescaled = try WeightTable(of: tree()).rescaled(in: tree())
        #expect(rescaled.levels == [[1], [0.5, 0.5], [0.75, 0.25, 1]])
        #expect(try table("x").rescaled(in: tree()).levels == [[1], [0.75, 0.25], [0, 1, 1]])
    }

    @Test("blends along a straight line, with both ends on it")
    func blended() throws {
        let (from, to) = try (table("equal"), table("x"))
        #expect(from.blended(with: to, at: 0) == from)
        #expect(from.blended(with: to, at: 1) == to)
        #expect(from.blended(with: to, at: 0.5).levels == [[1], [15.5, 5.5], [0.5, 1, 3]])
    }
}
