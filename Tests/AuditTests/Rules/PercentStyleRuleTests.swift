import Audit
import MeasurementTestSupport
import PlanModel
import Testing

@Suite("The rules of the sign and the decimals") struct PercentStyleRuleTests {
    @Test("find the percentages without the sign that others have")
    func sign() throws {
        let found = try findings(
            published("A", executed: 1, of: 2, as: "50%"), published("B", executed: 1, of: 2, as: "50"),
            published("C", executed: 1, of: 2, as: "50 %"))
        #expect(codes(found) == ["B percent-without-sign"])
        #expect(found[0].printed == "50")
    }

    @Test("let a matrix without any sign be, whatever the plan file has")
    func noSign() throws {
        #expect(
            try findings(
                published("A", executed: 1, of: 2, as: "50"), published("B", executed: 1, of: 2, as: "50"),
                objective: "50%"
            ).isEmpty)
    }

    @Test("look at the objectives among themselves")
    func objectives() throws {
        var plan = Plan([
            published("A", executed: 1, of: 2), published("B", executed: 1, of: 2, in: ["O2"]),
        ])
        for (code, text) in [("O1", "50%"), ("O2", "50")] {
            plan.nodes[code] = NodeDescription()
            plan.nodes[code]?.published = .of(text)
        }
        #expect(codes(try findings(plan)) == ["O2 percent-without-sign"])
    }

    @Test("find decimals that are missing, once for all indicators")
    func decimals() throws {
        let found = try findings(
            published("A", executed: 1, of: 3, as: "33,33%"), published("B", executed: 2, of: 3, as: "67%"),
            published("C", executed: 1, of: 6, as: "17%"))
        #expect(codes(found) == ["B decimals-mixed"])
        #expect(found[0].kind == .decimalsMixed(decimals: [0, 2]))
        #expect(found[0].severity == .note)
    }

    @Test("let zeros at the end be left out")
    func zeros() throws {
        #expect(
            try findings(
                published("A", executed: 1, of: 3, as: "33,33%"), published("B", executed: 1, of: 2, as: "50%"),
                published("C", executed: 1, of: 8, as: "12,5%")
            ).isEmpty)
    }
}
