import ChartKit
import PlanModel
import Scene
import TestSupport
import Testing

@testable import DeckKit

@Suite("The contrast of slides") struct SlideContrastTests {
    @Test("is enough for every text, in every theme", arguments: Theme.all.map(\.name))
    func themes(name: String) throws {
        var builder = DeckSample.builder()
        builder.context.theme = try #require(Theme.all.first { $0.name == name })
        builder.plan.deck.slides = SlideName.allCases
        builder.history = [OfficialPlan.report()]
        builder.findings = [DeckFinding(node: "O1", printed: "1%", recomputed: "2", text: "no")]
        for slide in try builder.build().slides {
            #expect(SceneContrast.problems(of: slide.scene) == [], "\(slide.name)")
        }
    }

    @Test("is measured against what is behind the text, whole or in part")
    func measured() {
        func scene(_ elements: [Element]) -> Scene {
            Scene(size: .slide, elements: elements, title: "", alternativeText: "")
        }
        let text = Element.text(
            TextRun("a", at: Point(10, 20), font: Font("F", size: 10), color: Color(hex: 0x777777), width: 20))
        let black = Color(hex: 0)
        #expect(SceneContrast.problems(of: scene([text])).count == 1)
        #expect(
            SceneContrast.problems(of: scene([.rect(Rect(x: 0, y: 0, width: 90, height: 90), fill: black), text]))
                .isEmpty)
        #expect(
            SceneContrast.problems(of: scene([.rect(Rect(x: 0, y: 0, width: 15, height: 90), fill: black), text])).count
                == 1)
    }
}
