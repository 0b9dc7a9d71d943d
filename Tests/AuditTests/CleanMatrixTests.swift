import Audit
import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("A matrix made by rounding its own results") struct CleanMatrixTests {
    /// Trees of two to five levels with up to twelve indicators below a node, under weights of every kind.
    @Test("is found clean", arguments: 0..<24)
    func silent(block: Int) throws {
        for seed in block * 20..<(block + 1) * 20 {
            let published = try PublishedPlan(seed: UInt64(seed))
            let found = try engine.audit(published.plan, columns: published.columns).findings
            #expect(found.isEmpty, "seed \(seed): \(found.map { "\($0.node) \($0.sentence(in: .english))" })")
        }
    }

    /// Magnitudes of many digits, whose exact means come close to what an integer of 128 bits holds, and go beyond.
    @Test("is found clean where its exact means hardly fit, or don't", arguments: 5...12)
    func manyDigits(count: Int) throws {
        for seed in 0..<40 {
            var generator = SeededGenerator(seed: UInt64(100 * count + seed))
            var rows = (0..<count).map { index in
                published(
                    "I\(index)", executed: Double(Int.random(in: 300...1_600_000, using: &generator)),
                    of: Double(Int.random(in: 1000...999_999, using: &generator)))
            }
            let report = try engine.measure(Plan(rows))
            func printed(_ node: String) throws -> String {
                let value = try #require(report.achievement(node))
                return (DecimalText(value, decimals: 2)?.description ?? "").replacing(".", with: ",") + "%"
            }
            for index in rows.indices { rows[index].published = .of(try printed(rows[index].indicator)) }
            var plan = Plan(rows)
            plan.nodes["O1"] = NodeDescription()
            plan.nodes["O1"]?.published = .of(try printed("O1"))
            #expect(try findings(plan).isEmpty, "\(count) indicators, seed \(seed)")
            // A digit that's wrong is found however long the exact mean is.
            let value = try #require(report.achievement("O1"))
            plan.nodes["O1"]?.published = .of(
                (DecimalText(value + 0.02, decimals: 2)?.description ?? "").replacing(".", with: ",") + "%")
            #expect(codes(try findings(plan)) == ["O1 node-wrong"], "\(count) indicators, seed \(seed)")
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
