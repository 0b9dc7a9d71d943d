import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct CoverSlideTests {
    private func check(_ plan: Plan, report: Report = OfficialPlan.report(), wording: Wording = .spanish) -> SceneCheck
    {
        let draft = CoverSlide(DeckSample.builder(plan: plan, report: report, wording: wording)).draft()
        return SceneCheck(
            Scene(size: .slide, elements: draft.elements, title: draft.title, alternativeText: draft.alternativeText))
    }

    @Test func `The cover has the plan, the cut and the administration's badge`() {
        let check = check(DeckSample.plan)
        #expect(check.reading.contains("Plan Estratégico Sectorial Sector Gestión Pública"))
        #expect(check.reading.contains("Seguimiento 31/03/2024"))
        #expect(check.reading.hasSuffix("— ALCALDE — CARLOS FERNANDO GALÁN — 2024 - 2027 —"))
        #expect(check.runs.filter { $0.font.weight == .bold }.map(\.text).contains("FERNANDO"))
    }

    @Test func `The sector stands above a title that doesn't name it`() {
        var plan = DeckSample.plan
        #expect(!check(plan).texts.contains("Gestión Pública"))
        plan.deck.cover.title = "Plan Estratégico"
        #expect(check(plan).texts.contains("Gestión Pública"))
    }

    @Test func `Without a badge the administration stands there, and nothing without one`() {
        var plan = DeckSample.plan
        plan.deck.cover.badge = []
        #expect(check(plan).reading.hasSuffix("Administración 2024-2027"))
        plan.identity.administration = ""
        #expect(!check(plan).reading.contains("Administración"))
    }

    @Test func `The plan's own figure and how it was made stand on the cover`() {
        #expect(
            check(DeckSample.plan).reading.contains(
                "Plan Estratégico Sectorial (98,45\u{A0}%). Ejecutado / programado al corte, sin tope."))
    }

    @Test func `A projection isn't called progress, whatever the plan's words are`() {
        var builder = DeckSample.builder()
        builder.plan.deck.cover.subtitle = "Avance al corte"
        builder.report.horizon = builder.report.cut?.yearEnd
        let draft = CoverSlide(builder).draft()
        #expect(draft.alternativeText.contains("Proyectado al 31/12/2024"))
        #expect(!draft.alternativeText.contains("Avance al corte"))
    }

    @Test func `The unit stands in the title of the cover, of the deck and at every foot, unless the title names it`()
        throws
    {
        var builder = DeckSample.builder()
        builder.report.unit = "Salud"
        let deck = try builder.build()
        #expect(deck.title == "Plan Estratégico Sectorial Sector Gestión Pública · Salud")
        #expect(CoverSlide(builder).draft().title == deck.title)
        #expect(SceneCheck(deck.slides[1].scene).reading.contains("Gestión Pública · Salud"))
        builder.plan.deck.cover.title = "Plan de Salud 2024"
        #expect(try builder.build().title == "Plan de Salud 2024")
        builder.report.unit = "S"
        #expect(try builder.build().title == "Plan de Salud 2024 · S")
    }

    @Test func `A matrix that names no cut is told on the cover`() {
        var report = OfficialPlan.report()
        report.cut = nil
        #expect(check(DeckSample.plan, report: report).reading.contains("Seguimiento (sin fecha)"))
        #expect(check(DeckSample.plan, report: report, wording: .english).reading.contains("Seguimiento (no date)"))
    }

    @Test func `An English cover has an ISO date`() {
        var plan = DeckSample.plan
        plan.deck.cover.subtitle = ""
        #expect(check(plan, wording: .english).texts.contains("Progress 2024-03-31"))
    }

    @Test func `The motif has a bar for each indicator, or for each objective of a large plan`() {
        func bars(_ report: Report) -> Int {
            let draft = CoverSlide(DeckSample.builder(report: report)).draft()
            let pale = Theme.clear.accent.mixed(with: Theme.clear.onAccent, 0.82).hex
            return SceneDump.text(of: draft.elements).split(separator: "\n").filter { $0.hasSuffix("fill \(pale)") }
                .count
        }
        #expect(bars(OfficialPlan.report()) == 11)
        #expect(bars(PlanSamples.report(Array(repeating: Array(repeating: 90, count: 10), count: 6))) == 6)
        #expect(bars(PlanSamples.report(Array(repeating: Array(repeating: 90, count: 10), count: 60))) == 24)
    }

    @Test func `A very long title fits`() {
        var plan = DeckSample.plan
        plan.deck.cover.title = PlanSamples.name(160)
        #expect(check(plan).problems == [])
    }
}
