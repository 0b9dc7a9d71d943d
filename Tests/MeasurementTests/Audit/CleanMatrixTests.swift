import Measurement
import PlanModel
import Testing

@Suite("A matrix made by rounding its own results") struct CleanMatrixTests {
    @Test("is found clean", arguments: 0..<12)
    func silent(block: Int) throws {
        for seed in block * 10..<(block + 1) * 10 {
            let plan = try PublishedPlan(seed: UInt64(seed)).plan
            let found = try findings(plan)
            #expect(found.isEmpty, "seed \(seed): \(found.map { "\($0.node) \($0.sentence(in: .english))" })")
        }
    }

    @Test("is found clean by half-even and by binary rounding as well, which ties show")
    func ties() throws {
        for text in ["12,34", "12,35"] {
            #expect(try findings(published("A", executed: 12.345, of: 100, as: text)).isEmpty)
            #expect(try findings(published("A", executed: 12.345, of: 100), objective: text).isEmpty)
        }
    }

    @Test("is found clean where the objectives have fewer decimals, or zeros are left out")
    func decimals() throws {
        let rows = [
            published("A", executed: 1, of: 3, as: "33,33%"), published("B", executed: 1, of: 2, as: "50%"),
            published("C", executed: 9, of: 10, as: "90,0%"),
        ]
        var plan = Plan(rows)
        plan.nodes["O1"] = NodeDescription()
        plan.nodes["O1"]?.published = .of("58%")
        #expect(try findings(plan).isEmpty)
    }

    @Test("is found clean under a cap, whether the capped percentage is published or the whole one")
    func capped() throws {
        for text in ["150%", "100%"] {
            var plan = Plan([published("A", executed: 15, of: 10, as: text), published("B", executed: 5, of: 10)])
            plan.nodes["O1"] = NodeDescription()
            plan.nodes["O1"]?.published = .of("75%")
            #expect(try findings(plan, using: "capped").isEmpty)
        }
    }
}
