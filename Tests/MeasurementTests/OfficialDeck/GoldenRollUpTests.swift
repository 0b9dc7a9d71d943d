import Measurement
import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing

/// Every node of the deck under every mean, set of weights and cap, beside an independent implementation.
///
/// The median comes from the example strategy in C, the other means from the bundled one.
@Suite("The roll-up") struct GoldenRollUpTests {
    /// A methodology with a set of weights, and the values it comes to.
    struct Case: CustomTestStringConvertible {
        var methodology: GoldenMethodology
        var weights: String
        var values: [(node: String, value: Double)]

        var testDescription: String { "\(weights), \(methodology.method), cap at \(methodology.cap)" }
    }

    static let cases: [Case] = {
        let rows = ((try? Golden.rows("deck_rollups.csv")) ?? []).filter { $0["case"] == "full" }
        let grouped = Dictionary(grouping: rows) { [$0["weights"] ?? "", $0["method"] ?? "", $0["cap_at"] ?? ""] }
        return grouped.sorted { $0.key.lexicographicallyPrecedes($1.key) }.map { key, rows in
            Case(
                methodology: GoldenMethodology(method: key[1], cap: key[2]), weights: key[0],
                values: rows.map { ($0["node"] == "PLAN" ? "plan" : $0["node"] ?? "", $0.number("value")) })
        }
    }()

    @Test("is covered by the reference: 372 values, 54 of them medians")
    func coverage() {
        #expect(Self.cases.allSatisfy { $0.methodology.expression != nil })
        #expect(Self.cases.reduce(0) { $0 + $1.values.count } == 372)
        let medians = Self.cases.filter { $0.methodology.method == "median" }
        #expect(medians.reduce(0) { $0 + $1.values.count } == 54)
        #expect(Self.cases.allSatisfy { $0.values.allSatisfy { $0.value.isFinite } })
    }

    @Test("agrees to 1e-12 with the reference", arguments: cases)
    func agrees(one: Case) throws {
        var plan = try OfficialDeck.reference()
        plan.nodes["plan", default: .init()].power = one.methodology.planPower
        let expression = try #require(one.methodology.expression)
        let report = try engineWithMedian().measure(plan, using: expression, options: .init(weights: one.weights))
        for (node, value) in one.values {
            #expect(isClose(report.achievement(node), value, 1e-12), "\(node)")
        }
    }

    @Test("takes the objectives' powers from the plan file as well", arguments: ["w_equal", "w_unbalanced"])
    func objectivePowers(weights: String) throws {
        var plan = try OfficialDeck.reference()
        for objective in ["O1", "O2", "O3", "O4", "O5"] { plan.nodes[objective, default: .init()].power = 0 }
        let options = MeasurementOptions(weights: weights)
        let ofNodes = try engine.measure(plan, options: options)
        let ofAll = try engine.measure(
            plan.with { $0.nodes = ["plan": .init()] }, using: "weighted-average:power=0", options: options)
        for objective in ["O1", "O2", "O3", "O4", "O5"] {
            #expect(ofNodes.achievement(objective) == ofAll.achievement(objective))
        }
        #expect(ofNodes.achievement("plan") != ofAll.achievement("plan"))
    }
}
