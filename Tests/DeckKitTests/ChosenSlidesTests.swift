import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import DeckKit

@Suite("The slides that a plan chooses") struct ChosenSlidesTests {
    private func build(_ slides: [SlideName], _ change: (inout DeckBuilder) -> Void = { _ in }) throws -> Deck {
        var builder = DeckSample.builder()
        builder.plan.deck.slides = slides
        change(&builder)
        return try builder.build()
    }

    @Test("stand in the plan's order, and no others")
    func order() throws {
        let names = try build([.closing, .summary, .cover]).slides.map(\.name)
        #expect(names == ["01-cierre", "02-resumen", "03-portada"])
    }

    @Test("are only the official ones where those are asked for")
    func official() throws {
        var builder = DeckSample.builder()
        builder.plan.deck.slides = [.annex, .summary, .comparison]
        #expect(try builder.build(.official).slides.map(\.name) == ["01-resumen"])
    }

    @Test("may all be chosen, each under its own name and with its own kind")
    func all() {
        #expect(Set(SlideKinds.all.map { $0.name }) == Set(SlideName.allCases))
        #expect(SlideKinds.all.count == SlideName.allCases.count)
        for name in SlideName.allCases { #expect(name.words.count >= 2) }
    }

    @Test("that have nothing to show are told, and not where nobody asked for them")
    func empty() throws {
        let deck = try build([.cover, .evolution, .comparison, .audit]) { $0.comparison = nil }
        #expect(deck.slides.map(\.name) == ["01-portada"])
        #expect(
            deck.warnings.map(\.message) == [
                "deck: there's nothing to show on the slide 'evolution'",
                "deck: there's nothing to show on the slide 'comparison'",
                "deck: there's nothing to show on the slide 'audit'",
            ])
        #expect(try DeckSample.builder(comparison: nil).build().warnings.isEmpty)
    }

    @Test("make no deck where none of them has anything, and the error says why")
    func none() {
        let error = #expect(throws: ChartError.self) { try build([.audit, .evolution]) }
        let told = error.map { "\($0)" } ?? ""
        #expect(told.contains("there's nothing to show on the slide 'audit'"), "\(told)")
        #expect(told.contains("there's nothing to show on the slide 'evolution'"), "\(told)")
    }

    @Test("that have no room are left out and told where nobody asked for them, else named in the error")
    func room() throws {
        var builder = DeckSample.builder(size: Size(300, 540))
        builder.plan.deck.slides = [.cover, .comparison]
        let error = #expect(throws: ChartError.self) { try builder.build() }
        #expect(error.map { $0.sentence.es.contains("la diapositiva «comparación» no cabe") } == true)
        #expect(error.map { $0.sentence.en.contains("leave the slide out of slides") } == true)
        builder.plan.deck.slides = nil
        builder.plan.deck.purpose = .init()
        builder.plan.deck.methodology = .init()
        let deck = try builder.build()
        #expect(!deck.slides.contains { $0.name.contains("comparacion") })
        #expect(deck.warnings.contains { $0.message.contains("'comparison' doesn't fit the page and is left out") })
    }

    @Test("have the titles that the plan gives them")
    func titles() throws {
        let deck = try build([.comparison, .plan, .annex, .waterfall]) { builder in
            builder.plan.deck.titles = [
                .comparison: "Con tope y sin tope", .plan: "El plan", .annex: "Anexo 1", .waterfall: "Aportes",
            ]
        }
        let titles = deck.slides.map(\.scene.title)
        #expect(titles.first?.hasPrefix("Con tope y sin tope") == true)
        #expect(titles.contains("El plan") && titles.contains("Anexo 1") && titles.contains("Aportes: Objetivo 5"))
    }

    @Test("of objectives have a mark between a title of the plan's own and the name, unless it has one")
    func separators() throws {
        var builder = DeckSample.builder()
        let objective = builder.objectives[0]
        func title(_ own: String) -> String { builder.joined(own, objective) }
        #expect(title("Indicadores del objetivo") == "Indicadores del objetivo: \(objective.name)")
        #expect(title("Indicadores —") == "Indicadores — \(objective.name)")
        #expect(title("Metas e indicadores") == "Metas e indicadores \(objective.name)")
        builder.plan.deck.detail.title = "Avance"
        #expect(try builder.build().slides.contains { $0.scene.title == "Avance: \(objective.name)" })
    }

    @Test("say what has to be measured for them")
    func needs() {
        var plan = DeckSample.plan
        #expect(DeckBuilder.needs(of: plan, .all) == [.comparison, .projection])
        #expect(DeckBuilder.needs(of: plan, .official).isEmpty)
        plan.deck.slides = [.heatmap, .evolution, .audit, .cover]
        #expect(DeckBuilder.needs(of: plan, .all) == [.history, .course, .audit])
    }

    @Test("keep every page's rules, whatever its size", arguments: [Size.slide, Size(720, 540), Size(842, 595)])
    func rules(size: Size) throws {
        for report in [OfficialPlan.report(), OfficialPlan.report(cappedAt: 100)] {
            var builder = DeckSample.builder(report: report, size: size)
            builder.plan.deck.slides = [.plan, .waterfall, .heatmap, .audit, .annex]
            builder.history = [report]
            builder.findings = [
                DeckFinding(node: "O1", printed: "95,16%", recomputed: "95,1917", text: "95,16% doesn't come from it")
            ]
            let deck = try builder.build()
            #expect(deck.slides.count >= 9)
            for slide in deck.slides {
                #expect(SceneCheck(slide.scene).problems == [], "\(slide.name)")
                #expect(!slide.scene.title.isEmpty && slide.scene.alternativeText.count > 20)
                #expect(slide.origin == .extra && slide.scene.size == size)
            }
        }
    }
}
