import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

struct PublishedNotesTests {
    private func node(
        _ id: String, _ outcome: Outcome, published: String?, _ value: Double = 0, _ decimals: Int = 0
    )
        -> ReportNode
    {
        var node = ReportNode(id: id, level: "indicator", parent: nil, name: id, outcome: outcome, weight: 1)
        node.published = published.map { PublishedPercent(text: $0, value: value, decimals: decimals) }
        return node
    }

    @Test func `a projection isn't held against what was published`() {
        var report = OfficialPlan.report()
        report.horizon = report.cut?.yearEnd
        #expect(PublishedNotes(report.nodes, of: report).notes.isEmpty)
        #expect(!Wording.spanish.footnote(of: report, shown: report.nodes).contains("publicado"))
    }

    @Test func `The official deck differs in five figures`() {
        let differing = OfficialPlan.report().nodes.filter(\.differsFromPublished).map(\.id)
        #expect(differing == ["MT-75", "O3", "O4", "O5", "IS-546"])
    }

    @Test(arguments: [
        (125.97, 126.0, 0, false), (176.98, 176, 0, true), (95.191_7, 95.19, 2, false), (95.191_7, 95.16, 2, true),
        (99.5, 100, 0, false), (1.005, 1.01, 2, false), (100, 100, 0, false),
    ])
    func `A figure differs unless rounding half up to the printed decimals gives it`(
        measured: Double, value: Double, decimals: Int, differs: Bool
    ) {
        let node = node("I", .achievement(measured), published: "\(value)%", value, decimals)
        #expect(node.differsFromPublished == differs)
    }

    @Test func `Nothing published is no difference, and something published of a missing figure is one`() {
        #expect(!node("I", .achievement(90), published: nil).differsFromPublished)
        #expect(!node("I", .notReported, published: nil).differsFromPublished)
        #expect(node("I", .notReported, published: "90%", 90).differsFromPublished)
    }

    @Test func `Where a cap acted the figure before it counts, since both are printed`() {
        var capped = node("I", .achievement(100), published: "176,98%", 176.98, 2)
        capped.untreated = 176.9815
        #expect(!capped.differsFromPublished)
    }

    @Test func `Notes are numbered in order, in raised digits`() {
        let nodes = (1...12).map { node("I\($0)", .achievement(90), published: "91%", 91) }
        let notes = PublishedNotes(nodes, of: OfficialPlan.report())
        #expect(notes.mark(of: "I1") == "¹")
        #expect(notes.mark(of: "I10") == "¹⁰")
        #expect(notes.mark(of: "I12") == "¹²")
        #expect(notes.mark(of: "nobody") == nil)
    }

    @Test func `The line at the foot has the notes on a page's figures as printed, then how to read the bars`() {
        let notes = PublishedNotes(OfficialPlan.report().nodes, of: OfficialPlan.report())
        let line = notes.line(on: ["IS-546", "O5"], bars: .long, wording: .spanish)
        #expect(
            line == "⁴\u{A0}Publicado:\u{A0}72,54%.\u{2002} ⁵\u{A0}Publicado:\u{A0}122,76.\u{2002} "
                + "Las barras van de 0 a 200\u{A0}%: la marca es el 100\u{A0}% y lo rayado, sobre ejecución.")
        #expect(
            notes.line(on: [], bars: .long, wording: .english)
                == "The bars go from 0 to 200%: the tick is 100%, and what is hatched is over-execution.")
    }
}
