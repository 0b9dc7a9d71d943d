import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct ObjectiveSlideTests {
    private func drafts(_ id: String, _ builder: DeckBuilder = DeckSample.builder()) throws -> [SlideDraft] {
        let node = try #require(builder.report.node(id))
        return try ObjectiveSlide(node, builder).drafts()
    }

    private func check(_ draft: SlideDraft, size: Size = .slide) -> SceneCheck {
        SceneCheck(
            Scene(size: size, elements: draft.elements, title: draft.title, alternativeText: draft.alternativeText))
    }

    @Test func `An objective has its title, percentage, state, cut, statement, table and source`() throws {
        let draft = try #require(try drafts("O5").first)
        let check = check(draft)
        #expect(draft.title == "Metas e indicadores Objetivo 5")
        #expect(draft.name == "objetivo-5")
        #expect(check.runs.first { $0.text == "72,53\u{A0}%" }?.font.size == 48)
        #expect(check.texts.contains("Rezago"))
        #expect(check.texts.contains("Avance al corte 31/03/2024"))
        #expect(check.reading.contains("Fortalecer la prestación del servicio a la ciudadanía con oportunidad"))
        #expect(check.reading.contains("IS-545"))
        #expect(check.texts.contains("Fuente: SEGPLAN, objetivo O5."))
    }

    @Test func `An objective without a source of its own has the plan's`() throws {
        let check = check(try #require(try drafts("O3").first))
        #expect(check.texts.contains("Fuente: SEGPLAN, Sector Gestión Pública, corte 31 de marzo de 2024."))
    }

    @Test func `Nothing is printed about the other objectives`() throws {
        let reading = check(try #require(try drafts("O2").first)).reading
        #expect(reading.contains("IS-321"))
        #expect(!reading.contains("IS-545"))
    }

    @Test func `A long table goes on another slide with the heads but without the percentage`() throws {
        let report = PlanSamples.report([Array(repeating: 90, count: 14)]) { _, _ in PlanSamples.name(180) }
        let drafts = try drafts("O1", DeckSample.builder(report: report))
        #expect(drafts.count > 1)
        #expect(drafts.map(\.name) == ["objetivo-1"] + (2...drafts.count).map { "objetivo-1-\($0)" })
        #expect(drafts[1].title == "Metas e indicadores Objetivo 1 (continúa)")
        let rows = drafts.flatMap { check($0).texts }.filter { $0.hasPrefix("I1.") }
        #expect(rows == (1...14).map { "I1.\($0)" })
        for (index, draft) in drafts.enumerated() {
            let check = check(draft)
            #expect(check.problems == [])
            #expect(check.texts.contains("Nombre indicador"))
            #expect(check.runs.contains { $0.font.size == 48 } == (index == 0))
        }
    }

    @Test func `A missing figure has its word beside a dash`() throws {
        let report = PlanSamples.report([[nil, nil]])
        let check = check(try #require(try drafts("O1", DeckSample.builder(report: report)).first))
        #expect(check.runs.first { $0.font.size == 48 }?.text == "–")
        #expect(check.texts.filter { $0 == "Sin reporte" }.count == 3)
        #expect(check.problems == [])
    }

    @Test func `An objective without indicators has a slide without a table`() throws {
        var report = PlanSamples.report([[90]])
        report.nodes.removeLast()
        let drafts = try drafts("O1", DeckSample.builder(report: report))
        #expect(drafts.count == 1)
        #expect(!check(drafts[0]).texts.contains("Nombre indicador"))
        #expect(check(drafts[0]).texts.contains("90,00\u{A0}%"))
    }

    @Test func `A capped objective gives its uncapped figure too`() throws {
        var report = OfficialPlan.report()
        report.nodes[1].untreated = report.nodes[1].outcome.achievement
        report.nodes[1].outcome = .achievement(100)
        report.nodes[1].cause = .cap
        let check = check(try #require(try drafts("O1", DeckSample.builder(report: report)).first))
        #expect(check.texts.contains("Avance al corte 31/03/2024 (tope; 125,97\u{A0}%)"))
    }

    @Test func `A long statement gets smaller beside the percentage`() throws {
        var report = PlanSamples.report([[90, 80]])
        report.nodes[1].statement = PlanSamples.name(700)
        let check = check(try #require(try drafts("O1", DeckSample.builder(report: report)).first))
        #expect(check.problems == [])
    }

    @Test func `A statement or a source that is shortened has a warning, and the statement is told in full`() throws {
        var report = PlanSamples.report([[90]])
        report.nodes[1].statement = PlanSamples.name(3000)
        var plan = DeckSample.plan
        plan.nodes["O1"]?.source = PlanSamples.name(3000)
        let draft = try #require(try drafts("O1", DeckSample.builder(plan: plan, report: report)).first)
        #expect(draft.warnings.count == 2)
        #expect(draft.warnings.allSatisfy { $0.message.hasPrefix("deck: a text of a slide is shortened") })
        #expect(draft.alternativeText.hasSuffix(PlanSamples.name(3000)))
    }

    @Test func `Notes of the official rows stand in full below their states`() throws {
        var report = OfficialPlan.report()
        for index in report.nodes.indices where report.nodes[index].parent == "O5" {
            report.nodes[index].indicator?.observation.note = PlanSamples.name(280)
        }
        let drafts = try drafts("O5", DeckSample.builder(report: report))
        #expect(drafts.count == 1)
        #expect(drafts[0].warnings.isEmpty)
        #expect(check(drafts[0]).problems == [])
    }
}
