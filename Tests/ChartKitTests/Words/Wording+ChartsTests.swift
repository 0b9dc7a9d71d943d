import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WordingChartsTests {
    private let spanish = Wording.spanish
    private let english = Wording.english

    private func node(_ value: Double, untreated: Double? = nil) -> ReportNode {
        var node = ReportNode(
            id: "X", level: Plan.indicatorLevel, parent: nil, name: "x", outcome: .achievement(value), weight: 1)
        node.untreated = untreated ?? value
        node.cause = untreated == nil ? nil : .cap
        return node
    }

    @Test func `an achievement has two decimals`() {
        #expect(spanish.achievement(of: node(72.52677)) == "**72,53\u{A0}%**")
        #expect(english.achievement(of: node(100)) == "**100.00%**")
    }

    @Test func `a capped achievement names the cap and what was achieved`() {
        #expect(spanish.achievement(of: node(100, untreated: 176.9815)) == "**100\u{A0}%** (tope; 176,98\u{A0}%)")
        #expect(english.achievement(of: node(110, untreated: 176.9815)) == "**110%** (cap; 176.98%)")
    }

    @Test func `a cap that changes nothing that is printed isn't named`() {
        #expect(spanish.achievement(of: node(100, untreated: 100.004)) == "**100,00\u{A0}%**")
    }

    @Test func `a missing achievement has no number`() {
        var missing = node(0)
        missing.outcome = .notReported
        #expect(spanish.achievement(of: missing) == nil)
    }

    @Test func `states stand inside sentences`() {
        let bands = StateBands.default.bands
        #expect(bands.map(spanish.inState) == ["en rezago", "en cumplimiento", "en sobre ejecución"])
        #expect(bands.map(english.inState) == ["behind", "on target", "over-executed"])
        #expect(spanish.inState(.init(from: 0, state: .critical)) == "en estado crítico")
        #expect(spanish.inState(StateBands.sispp.bands[1]) == "en amarillo")
        #expect(english.inState(StateBands.sispp.bands[1]) == "in amarillo")
    }

    @Test func `lists join their last item with a word`() {
        #expect(spanish.list([]) == "")
        #expect(spanish.list(["a"]) == "a")
        #expect(spanish.list(["a", "b"]) == "a y b")
        #expect(english.list(["a", "b", "c"]) == "a, b and c")
    }

    @Test func `the words of marks name their numbers in the language's way`() {
        #expect(spanish.beyondGoal == "Más allá del 100\u{A0}%")
        #expect(english.offAxis(of: .long) == "Off the scale from 0 to 200%")
        #expect(spanish.yearProgramme == "Programado del año")
        #expect(spanish.continued("Objetivo 1") == "Objetivo 1 (continuación)")
    }

    @Test func `a language without phrases of its own gets English ones`() {
        var french = Wording.english
        french.language = "fr"
        #expect(french.noDifference == "No difference")
    }
}
