import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import StrategyHost

@Suite("The call of a strategy") struct StrategyCallTests {
    private func calls(_ expression: String) throws -> MethodologyCalls {
        let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: Plan([row("A", 50)]))
        return MethodologyCalls(of: try resolver.resolve(expression))
    }

    private func batch(_ values: [Double?], offsets: [Int]? = nil) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: values.count, groupOffsets: offsets)
        batch.append("achievement", numbers: values)
        return batch
    }

    private func figures(_ column: ResultColumn) -> [Double?] { (0..<column.count).map { column[$0] } }

    @Test("gives achievements after a treatment, and the means of groups")
    func achievements() throws {
        let calls = try calls("capped:limit=90")
        let treated = try calls.treatments[0].call.measure(batch([100, nil, 50]), wanting: ["achievement"])
        #expect(treated.map(figures) == [[90, nil, 50]])
        var groups = batch([100, nil, 50, nil], offsets: [0, 3, 4, 4])
        groups.append("weight", numbers: [1.0, 1, 3, 1])
        let means = try calls.aggregator.measure(groups, wanting: ["share", "achievement"])
        #expect(means.map(figures) == [[0.25, nil, 0.75, nil], [62.5, nil, nil]])
    }

    @Test("keeps its instance")
    func instance() throws {
        let call = try calls("capped").aggregator
        #expect(try call.instance() === call.instance())
    }

    @Test("fails where the strategy has no such output")
    func noOutput() throws {
        let call = try calls("capped").treatments[0].call
        #expect(throws: StrategyError.self) { try call.measure(batch([1]), wanting: ["share"]) }
    }

    @Test("of an aggregator is another one under a node's own exponent")
    func powers() throws {
        let plan = Plan([row("A", 50)]).with { $0.nodes["O1", default: .init()].power = 0 }
        let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: plan)
        let calls = MethodologyCalls(of: try resolver.resolve("weighted-average"))
        #expect(calls.aggregator(power: nil) === calls.aggregator)
        #expect(calls.aggregator(power: 0) !== calls.aggregator)
        #expect(calls.aggregator(power: 0).step.vanishesAtZero)
        #expect(calls.aggregator(power: 3) === calls.aggregator)
    }
}
