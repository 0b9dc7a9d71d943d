import Audit
import Measurement
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("Auditing a plan") struct MeasuringEngineAuditTests {
    @Test("refuses a projection, which nobody published")
    func projection() throws {
        let plan = try OfficialDeck.example()
        let error = try #require(throws: MeasurementError.self) {
            try engine.audit(plan, using: "trend-projection")
        }
        #expect(
            error.lines == [
                "methodology 'trend-projection': a projection can't be audited: what was published are reports; "
                    + "leave the estimator out"
            ])
    }

    @Test("passes on what can't be measured")
    func errors() throws {
        #expect(throws: MeasurementError.self) {
            try engine.audit(try OfficialDeck.example(), using: "average-of-sorts")
        }
    }

    @Test("finds more under a methodology that wasn't the published one")
    func otherMethodology() throws {
        let found = try findings(try OfficialDeck.example(), using: "capped")
        let first = try #require(found.first { $0.node == "O1" && $0.code == "node-wrong" })
        #expect(first.recomputed == 100)
        #expect(found.contains { $0.node == "O5" && $0.code == "node-wrong" })
    }

    @Test("audits one unit and one cut")
    func selection() throws {
        let rows = ["2024-03-31", "2024-06-30"].flatMap { cut in
            ["U1", "U2"].map { unit in
                published("A", executed: 1, of: 2, as: unit == "U1" ? "50%" : "60%", in: []).with {
                    $0.unit = unit
                    $0.cut = Cut(cut)
                }
            }
        }
        let plan = Plan(rows)
        #expect(try findings(plan, options: .init(unit: "U1")).isEmpty)
        #expect(
            codes(try findings(plan, options: .init(unit: "U2", cut: Cut("2024-03-31"))))
                == ["A percent-wrong", "A count-impossible"])
    }

    @Test("is silent on a plan of which nothing was published")
    func nothingPublished() throws {
        #expect(try findings(try OfficialDeck.reference()).isEmpty)
    }
}
