import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

@Suite("The plan on one page") struct PlanSlideTests {
    private func slide(_ change: (inout DeckBuilder) -> Void = { _ in }) throws -> Slide {
        var builder = DeckSample.builder()
        builder.plan.deck.slides = [.plan, .detail]
        change(&builder)
        return try builder.build().slides[0]
    }

    @Test("has its figure, its objectives, what was reported, and the methodology")
    func all() throws {
        let slide = try slide()
        let check = SceneCheck(slide.scene)
        #expect(slide.name == "01-plan")
        for text in ["98,45\u{A0}%", "Objetivo 1", "Objetivo 5", "125,97\u{A0}%", "Rezago"] {
            #expect(check.texts.contains { $0.contains(text) }, "\(text)")
        }
        #expect(check.reading.contains("11 de 11 indicadores con una cifra; cobertura: 100,00\u{A0}% del peso"))
        #expect(check.reading.contains("sin tope"))
        #expect(slide.scene.alternativeText.contains("Objetivo 5: 72,53\u{A0}%, en rezago."))
    }

    @Test("counts what is met or bettered without a percent among those that have no figure, as the report does")
    func uncounted() throws {
        var report = OfficialPlan.report()
        let places = report.nodes.indices.filter { report.nodes[$0].indicator != nil }
        report.nodes[places[0]].outcome = .beyond
        report.nodes[places[1]].outcome = .met
        #expect(Wording.spanish.coverage(of: report).hasPrefix("9 de 11 indicadores con una cifra"))
    }

    @Test("leads to each objective's slide, and only where the deck has it")
    func links() throws {
        let dump = SceneDump.text(of: try slide().scene)
        #expect((1...5).allSatisfy { dump.contains("link to \"0\($0 + 1)-objetivo-\($0)\"") })
        let alone = try slide { $0.plan.deck.slides = [.plan] }
        #expect(!SceneDump.text(of: alone.scene).contains("link to"))
    }

    @Test("goes on where there are many objectives")
    func many() throws {
        var builder = DeckSample.builder(report: PlanSamples.report(Array(repeating: [90], count: 30)))
        builder.plan.deck.slides = [.plan]
        let slides = try builder.build().slides
        #expect(slides.count > 1)
        #expect(slides[1].scene.title.hasSuffix("(continúa)"))
        for slide in slides { #expect(SceneCheck(slide.scene).problems == []) }
        let texts = slides.flatMap { SceneCheck($0.scene).texts }
        #expect((1...30).allSatisfy { texts.contains("Objetivo \($0)") })
    }
}
