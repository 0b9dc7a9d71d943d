import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct SummarySlideTests {
    private func check(_ draft: SlideDraft) -> SceneCheck {
        SceneCheck(
            Scene(size: .slide, elements: draft.elements, title: draft.title, alternativeText: draft.alternativeText))
    }

    @Test func `The five objectives are on one slide with the cut at its foot`() throws {
        let drafts = try SummarySlide(DeckSample.builder()).drafts()
        #expect(drafts.count == 1)
        let check = check(drafts[0])
        #expect(check.texts.contains { $0.hasSuffix("sin tope. Corte 31/03/2024") })
        #expect((1...5).allSatisfy { check.texts.contains("Objetivo \($0)") })
        #expect(drafts[0].alternativeText.contains("Objetivo 4: 98,57\u{A0}%, en rezago."))
    }

    @Test func `A matrix that names no cut is told at its foot, not by a lone word`() throws {
        var report = OfficialPlan.report()
        report.cut = nil
        for (wording, foot) in [
            (Wording.spanish, "sin tope. Corte (sin fecha)"), (.english, "uncapped. Cut (no date)"),
        ] {
            var plan = DeckSample.plan
            plan.deck.summary.footer = ""
            let drafts = try SummarySlide(DeckSample.builder(plan: plan, report: report, wording: wording)).drafts()
            let texts = check(try #require(drafts.first)).texts
            #expect(texts.contains { $0.hasSuffix(foot) }, "\(texts)")
        }
    }

    @Test func `Many objectives go on other slides`() throws {
        let report = PlanSamples.report(Array(repeating: [90], count: 26))
        let drafts = try SummarySlide(DeckSample.builder(report: report)).drafts()
        #expect(drafts.count > 2)
        #expect(drafts[0].name == "resumen")
        #expect(drafts[1].name == "resumen-2")
        #expect(drafts[1].title == "Plan Estratégico Sectorial (continúa)")
        for draft in drafts { #expect(check(draft).problems == []) }
    }

    @Test func `Without words the plan's title and the word for the cut stand there`() throws {
        let builder = DeckSample.builder(plan: Plan(levels: [], observations: []), wording: .english)
        let draft = try #require(try SummarySlide(builder).drafts().first)
        #expect(draft.title == "Plan Estratégico Sectorial")
        #expect(check(draft).texts.contains { $0.hasSuffix("uncapped. Cut 2024-03-31") })
    }

    @Test func `A projection isn't called progress, whatever the plan's words are`() throws {
        var report = OfficialPlan.report()
        report.horizon = report.cut?.yearEnd
        report.base = .year
        var plan = DeckSample.plan
        plan.deck.summary.title = "Avance de los objetivos"
        plan.deck.summary.footer = "Avance al corte"
        let draft = try #require(try SummarySlide(DeckSample.builder(plan: plan, report: report)).drafts().first)
        #expect(draft.title == "Proyección de los objetivos")
        let texts = check(draft).texts.joined(separator: " ").replacing("\u{A0}", with: " ")
        #expect(texts.contains("Proyectado / programado del año, sin tope."))
        #expect(texts.contains("Proyección al 31/12/2024 con lo reportado al corte 31/03/2024"))
        #expect(!texts.contains("Avance") && !texts.contains("Ejecutado"))
    }
}
