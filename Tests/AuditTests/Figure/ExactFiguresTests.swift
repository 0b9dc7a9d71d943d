import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement

@Suite("Exact figures") struct ExactFiguresTests {
    @Test("are those of the official deck's objectives, as the reference has them")
    func deck() throws {
        let figures = ExactFigures(try engine.measure(try OfficialDeck.example()))
        #expect(figures.outcomes["O1"]?.exact == Fraction(45_324_497, over: 359_802))
        #expect(figures.outcomes["O3"]?.exact == Fraction(1_919_350, over: 20163))
        #expect(figures.outcomes["O4"]?.exact == Fraction(690, over: 7))
        #expect(figures.outcomes["O5"]?.exact == Fraction(4_901_738_873, over: 67_585_230))
    }

    @Test("are the engine's own where a cap or another mean acts")
    func methodologies() throws {
        let plan = Plan([published("A", executed: 15, of: 10), published("B", executed: 1, of: 3)])
        let capped = ExactFigures(try engine.measure(plan, using: "capped"))
        #expect(capped.untreated["A"]?.exact == Fraction(150))
        #expect(capped.outcomes["A"]?.exact == Fraction(100))
        #expect(capped.outcomes["O1"]?.exact == Fraction(200, over: 3))
        let geometric = ExactFigures(try engine.measure(plan, using: "weighted-average:power=0")).outcomes["O1"]
        #expect(abs((geometric?.value ?? 0) - 5000.0.squareRoot()) < 1e-12)
        #expect(geometric != nil && geometric?.exact == nil)
    }

    @Test("weigh the children, and leave out those without a figure")
    func weights() throws {
        let plan = Plan([
            published("A", executed: 1, of: 3, weight: 2), published("B", executed: 1, of: 1, weight: 1),
            published("C", executed: nil, of: 1, weight: 5),
        ])
        #expect(ExactFigures(try engine.measure(plan)).outcomes["O1"]?.exact == Fraction(500, over: 9))
    }

    @Test("do without exactness where too many denominators meet")
    func overflow() throws {
        let rows = (1...60).map { published("I\($0)", executed: 7, of: Double(1_000_003 + 2 * $0)) }
        let report = try engine.measure(Plan(rows))
        let figure = try #require(ExactFigures(report).outcomes["O1"])
        #expect(figure.value == report.achievement("O1"))
        #expect(figure.exact == nil)
    }
}
