import PlanModel
import Reports
import StrategyHost
import StrategyTestSupport
import Testing

@testable import Measurement

@Suite("A chain of strategies") struct MethodologyChainTests {
    private let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: Plan(levels: [], observations: []))

    private static let mean = "weighted-average:missing=rescale,power=1"
    private static let cap = "capped:at=indicator,limit=100"

    @Test(
        "has a counterpart that is the same but for a cap on the indicators",
        arguments: [
            ("weighted-average", "\(cap)+\(mean)"), ("capped", mean), ("capped:limit=inf", "\(cap)+\(mean)"),
            ("capped:limit=120+capped:at=plan", mean),
            ("weighted-average:power=0", "\(cap)+weighted-average:missing=rescale,power=0"),
            ("capped+weighted-average:missing=zero", "weighted-average:missing=zero,power=1"),
            ("trend-projection", "trend-projection:coverage=95,drift=changing,method=auto,weighting=1+\(cap)+\(mean)"),
            ("trend-projection+capped", "trend-projection:coverage=95,drift=changing,method=auto,weighting=1+\(mean)"),
        ])
    func counterpart(given: String, other: String) throws {
        let chain = try resolver.chain(given)
        let counterpart = try chain.counterpart(resolver)
        #expect(try resolver.methodology(of: counterpart).stamp.expression == other)
        #expect(counterpart.isCapped != chain.isCapped)
    }

    @Test("keeps what a treatment does beside its cap, and treatments without one")
    func others() throws {
        let module = try TreatmentModule(
            named: "keeper",
            parameter: #""cap": { "type": "number", "default": 90, "meaning": "cap" }, "#
                + #""low": { "type": "number", "default": 5, "meaning": "floor" }"#)
        let catalog = StrategyCatalog(searching: .init(folders: [module.folder.path, Bundled.folder]))
        let resolver = MethodologyResolver(catalog: catalog, plan: Plan(levels: [], observations: []))
        let lifted = try resolver.chain("keeper").counterpart(resolver)
        #expect(lifted.expression == "keeper:at=indicator,cap=inf,low=5+\(Self.mean)")
        let capped = try resolver.chain("keeper:cap=inf").counterpart(resolver)
        #expect(capped.expression == "keeper:at=indicator,cap=100,low=5+\(Self.mean)")
    }
}
