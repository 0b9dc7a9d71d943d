import MeasurementTestSupport
import PlanModel
import StrategyHost
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Reports
@testable import Sensitivity

@Suite("A scenario") struct ScenarioTests {
    private let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: Plan([row("A", 60)]))

    private func scenario(_ expression: String) throws -> Scenario {
        Scenario(chain: try resolver.chain(expression), base: .cut, mode: .simple)
    }

    /// The scenario's methodology in full after a choice.
    private func expression(_ start: String, _ factor: String) throws -> String {
        var scenario = try scenario(start)
        let factor = try SensitivityFactor(factor)
        try scenario.apply(ScenarioChange(factor.choices[0], of: factor), of: factor, resolver: resolver)
        return try resolver.methodology(of: scenario.chain).stamp.expression
    }

    @Test(
        "puts a cap in, changes it where there is one, and takes it away",
        arguments: [
            ("weighted-average", "cap=100", "capped:at=indicator,limit=100+"),
            ("weighted-average", "cap=90@plan", "capped:at=plan,limit=90+"),
            ("capped:at=objective", "cap=120", "capped:at=objective,limit=120+"),
            ("capped:at=objective", "cap=120@indicator", "capped:at=indicator,limit=120+"),
            ("capped", "cap=none", ""),
            ("weighted-average", "cap=none", ""),
            ("capped+capped:at=plan", "cap=none", ""),
        ])
    func cap(start: String, factor: String, cap: String) throws {
        #expect(try expression(start, factor) == cap + "weighted-average:missing=rescale,power=1")
    }

    @Test("sets parameters of the aggregator and of strategies by name or id")
    func parameters() throws {
        #expect(try expression("weighted-average", "power=-1") == "weighted-average:missing=rescale,power=-1")
        #expect(try expression("weighted-average", "missing=zero") == "weighted-average:missing=zero,power=1")
        #expect(try expression("capped", "capped.at=plan").hasPrefix("capped:at=plan,limit=100+"))
        #expect(try expression("capped", "co.corte.capped.limit=7").hasPrefix("capped:at=indicator,limit=7+"))
        #expect(try expression("trend-projection", "trend-projection.method=pace").contains("method=pace"))
        #expect(try expression("capped", "weighted-average.power=2").hasSuffix("power=2"))
    }

    @Test("sets its base and mode, and leaves weights to the tables")
    func others() throws {
        var scenario = try scenario("weighted-average")
        for text in ["base=year", "mode=baseline", "weights=equal"] {
            let factor = try SensitivityFactor(text)
            try scenario.apply(ScenarioChange(factor.choices[0], of: factor), of: factor, resolver: resolver)
        }
        #expect(scenario.base == .year)
        #expect(scenario.mode == .baseline)
        #expect(scenario.chain.treatments.isEmpty)
    }

    @Test("loads a strategy with its parameters once")
    func shared() throws {
        let store = CallStore(catalog: Bundled.catalog)
        let (first, second) = try (resolver.chain("capped:limit=90"), resolver.chain("capped:limit=90,at=plan"))
        let cap = try store.call(first.treatments[0])
        #expect(try cap === store.call(second.treatments[0]))
        #expect(try cap !== store.call(resolver.chain("capped").treatments[0]))
        let (mean, own) = try (
            store.call(first.aggregator), store.call(first.aggregator, power: 0, ofNode: "O1")
        )
        #expect(mean !== own)
        #expect(try own === store.call(second.aggregator, power: 0, ofNode: "O2"))
        #expect(own.step.parameters["power"] == .number(0))
    }

    @Test("shares the indicators' outcomes with scenarios that measure them alike")
    func leaves() throws {
        let plan = Plan([row("A", 60), row("B", nil, line: 7)])
        let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: plan)
        let selection = try PlanSelection(plan, options: .init())
        let tree = try PlanTree(
            selection.observations, of: plan, weights: WeightResolver(plan: plan, named: nil, year: nil))
        let base = Scenario(chain: try resolver.chain("weighted-average"), base: .cut, mode: .simple)
        let maker = try ScenarioMaker(
            tree: tree, selection: selection, options: .init(), base: base, resolver: resolver)
        #expect(try maker.ready(base).get().leaves == [.achievement(60), .notReported])
        var strict = base
        strict.chain = try resolver.chain("weighted-average:missing=fail")
        switch try maker.ready(strict) {
        case .success: Issue.record("a hole was let through")
        case .failure(let error): #expect(error.lines[0].hasPrefix("matriz.csv:7: 'B' was not reported"))
        }
        // What failed once doesn't stand in the way of the others.
        #expect(try maker.ready(base).get().leaves.count == 2)
    }
}
