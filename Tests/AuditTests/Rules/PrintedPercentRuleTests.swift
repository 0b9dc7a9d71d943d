import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

@Suite("The rule of printed percentages") struct PrintedPercentRuleTests {
    @Test(
        "tells rounding, cutting off and neither apart",
        arguments: [
            ("66,67%", []), ("67%", []), ("66,7%", []), ("66,66%", ["A percent-truncated"]),
            ("66%", ["A percent-truncated"]), ("66,68%", ["A percent-wrong"]), ("76,67%", ["A percent-wrong"]),
            ("-66,67%", ["A percent-wrong"]),
        ])
    func verdicts(text: String, expected: [String]) throws {
        #expect(codes(try findings(published("A", executed: 2, of: 3, as: text))) == expected)
    }

    @Test("gives the figures, and the place of the row")
    func figures() throws {
        let found = try #require(try findings(published("A", executed: 2, of: 3, as: "66%", line: 7)).first)
        #expect(found.printed == "66%")
        #expect(found.recomputed == 100 * 2 / 3.0)
        #expect(abs((found.difference ?? 0) + 2 / 3.0) < 1e-15)
        #expect(found.place == Place(file: "matriz.csv", row: 7))
        #expect(found.severity == .warning)
    }

    @Test("says what rounded magnitudes could give")
    func inputs() throws {
        let row = published("A", executed: 2, of: 3)
        let range = try #require(PrintedPercentRule.inputs(of: row, base: .cut, mode: .simple))
        #expect(abs(range.lowerBound - 100 * 1.5 / 3.5) < 1e-12)
        #expect(abs(range.upperBound - 100 * 2.5 / 2.5) < 1e-12)
        let exact = row.with { $0.executed = Reading(.number(2), text: "2,00") }
        let narrow = try #require(PrintedPercentRule.inputs(of: exact, base: .cut, mode: .simple))
        #expect(abs(narrow.lowerBound - 100 * 1.995 / 3.5) < 1e-12)
        #expect(PrintedPercentRule.inputs(of: row, base: .cut, mode: .baseline) == nil)
        #expect(PrintedPercentRule.inputs(of: published("A", executed: 2, of: 0), base: .cut, mode: .simple) == nil)
    }

    @Test("doesn't let a percentage pass that no figure gives")
    func unsupported() throws {
        let unreported = try findings(
            published("A", executed: nil, of: 3, as: "0%"), published("B", executed: 1, of: 1))
        #expect(codes(unreported) == ["A percent-unsupported"])
        #expect(unreported[0].sentence(in: .english).contains("nothing was reported"))
        let undefined = try findings(published("A", executed: 0, of: 0, as: "100%"), published("B", executed: 1, of: 1))
        #expect(codes(undefined) == ["A percent-unsupported"])
    }

    @Test("measures as it's asked to: falling indicators, the year's programme, baselines")
    func options() throws {
        let falling = published("A", executed: 50, of: 40, as: "80%").with { $0.annualisation = .falling }
        #expect(try findings(falling).isEmpty)
        let year = published("A", executed: 50, of: 40, as: "50%").with { $0.programmedYear = .of(100) }
        #expect(try findings(Plan([year]), options: .init(base: .year)).isEmpty)
        #expect(codes(try findings(year)) == ["A percent-wrong"])
        let growing = published("A", executed: 60, of: 80, as: "50%").with {
            $0.annualisation = .growing
            $0.baseline = .of(40)
        }
        #expect(try findings(Plan([growing]), options: .init(mode: .baseline)).isEmpty)
    }
}
