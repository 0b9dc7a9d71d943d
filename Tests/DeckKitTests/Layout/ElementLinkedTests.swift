import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

@Suite("Links between slides") struct ElementLinkedTests {
    private let rect = Element.rect(Rect(x: 0, y: 0, width: 1, height: 1))

    @Test("get the name of the slide, wherever they stand")
    func named() {
        let element = Element.group(.heading(2), [.group(.link(to: "O1"), [rect])])
        #expect(
            element.linked { $0 == "O1" ? "05-o" : nil } == [.group(.heading(2), [.group(.link(to: "05-o"), [rect])])])
    }

    @Test("leave what they hold where the deck hasn't got the slide")
    func unnamed() {
        #expect(
            Element.group(.paragraph, [.group(.link(to: "O1"), [rect, rect])]).linked { _ in nil }
                == [.group(.paragraph, [rect, rect])])
        #expect(rect.linked { _ in nil } == [rect])
    }

    @Test("lead from each objective's name in the summary to its slide")
    func summary() throws {
        let deck = try DeckSample.builder().build()
        let dump = SceneDump.text(of: deck.slides[3].scene)
        for number in 1...5 { #expect(dump.contains("link to \"0\(number + 4)-objetivo-\(number)\"")) }
        #expect(deck.slides.allSatisfy { $0.scene.name == $0.name })
    }

    @Test("lead to the right one of two objectives of one name")
    func sameNames() throws {
        var report = PlanSamples.report([[90], [80]])
        for index in report.nodes.indices where report.nodes[index].level == "objective" {
            report.nodes[index].name = "Objetivo"
        }
        let deck = try DeckSample.builder(report: report, comparison: nil).build()
        let dump = SceneDump.text(of: deck.slides[3].scene)
        #expect(dump.contains("link to \"05-objetivo\"") && dump.contains("link to \"06-objetivo\""))
    }
}
