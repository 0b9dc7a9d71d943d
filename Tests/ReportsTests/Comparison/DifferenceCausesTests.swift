import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("The causes of a difference") struct DifferenceCausesTests {
    private let plan = Plan([
        row("A", 180, weight: 3), row("B", 40, weight: 1), row("C", 110, in: ["O2"]), row("D", 100, in: ["O2"]),
    ])

    private func causes(_ methodology: String, of node: String, plan: Plan? = nil) throws -> [ComparedNode.Cause] {
        let comparison = try engine.compare(plan ?? self.plan, using: ["weighted-average", methodology])
        return try #require(comparison.node(node)).causes[1]
    }

    @Test("are the indicators that a cap acts on, the largest first, each by its effective weight")
    func indicators() throws {
        #expect(
            try causes("capped", of: "plan") == [.init(node: "A", points: -30), .init(node: "C", points: -2.5)])
        #expect(try causes("capped", of: "O1") == [.init(node: "A", points: -60)])
        #expect(try causes("capped", of: "A") == [.init(node: "A", points: -80)])
        #expect(try causes("capped", of: "B").isEmpty)
    }

    @Test("are the nodes that a cap acts on")
    func nodes() throws {
        #expect(
            try causes("capped:at=objective", of: "plan") == [
                .init(node: "O1", points: -22.5), .init(node: "O2", points: -2.5),
            ])
        #expect(try causes("capped:at=plan", of: "plan") == [.init(node: "plan", points: -25)])
    }

    @Test("are the node itself under another kind of mean")
    func mean() throws {
        let causes = try causes("weighted-average:power=0", of: "O1")
        #expect(causes.map(\.node) == ["O1"])
    }

    @Test("are none where there is no figure")
    func missing() throws {
        #expect(try causes("capped", of: "B", plan: Plan([row("A", 120), row("B", nil)])).isEmpty)
    }

    @Test("of the deck add up to the plan's mask")
    func deck() throws {
        let comparison = try engine.compare(try OfficialDeck.example(), using: ["oficial", "con-tope"])
        let root = try #require(comparison.node("plan"))
        #expect(root.causes[1].map(\.node) == ["MT-75", "IS-546", "IS-569"])
        let sum = root.causes[1].map(\.points).reduce(0, +)
        #expect(isClose(-sum, comparison.reports[0].root?.mask, 1e-12))
    }
}
