import ChartKit
import PlanModel
import Scene
import TestSupport
import Testing

@testable import DeckKit

/// The slides that are words alone: purpose, methodology, closing.
struct TextSlidesTests {
    private func check(_ draft: SlideDraft?) throws -> SceneCheck {
        let draft = try #require(draft)
        return SceneCheck(
            Scene(size: .slide, elements: draft.elements, title: draft.title, alternativeText: draft.alternativeText))
    }

    @Test func `The purpose stands beside the law`() throws {
        let check = try check(try PurposeSlide(DeckSample.builder()).draft())
        let law = try #require(check.runs.first { $0.text.hasPrefix("Ley 152") })
        let text = try #require(check.runs.first { $0.text.hasPrefix("Cada sector") })
        #expect(law.origin.x > text.origin.x + text.width)
        #expect(check.texts.contains("Normatividad asociada"))
    }

    @Test func `A purpose alone, a law alone and neither are slides or none`() throws {
        var plan = DeckSample.plan
        plan.deck.purpose.law = ""
        #expect(
            try !check(try PurposeSlide(DeckSample.builder(plan: plan)).draft()).texts.contains("Normatividad asociada")
        )
        plan.deck.purpose.paragraphs = []
        #expect(try PurposeSlide(DeckSample.builder(plan: plan)).draft() == nil)
        plan.deck.purpose.law = "Ley 152 de 1994"
        plan.deck.purpose.title = ""
        let alone = try check(try PurposeSlide(DeckSample.builder(plan: plan)).draft())
        #expect(alone.texts == ["Objetivo del plan", "Normatividad asociada", "Ley 152 de 1994"])
    }

    @Test func `A long purpose gets smaller, not over the edge`() throws {
        var plan = DeckSample.plan
        plan.deck.purpose.paragraphs = [PlanSamples.name(900), PlanSamples.name(900)]
        let check = try check(try PurposeSlide(DeckSample.builder(plan: plan)).draft())
        #expect(check.problems == [])
        #expect(check.runs.contains { $0.font.size < 14 && $0.text.hasPrefix("palabras") })
    }

    @Test func `Words that don't fit at 9 points are an error, not cut`() {
        var plan = DeckSample.plan
        plan.deck.purpose.paragraphs = [PlanSamples.name(20_000)]
        #expect(throws: ChartError.self) { try PurposeSlide(DeckSample.builder(plan: plan)).draft() }
        plan.deck.methodology.blocks[0].paragraphs = [PlanSamples.name(20_000)]
        #expect(throws: ChartError.self) { try MethodologySlide(DeckSample.builder(plan: plan)).draft() }
    }

    @Test func `The methodology stands in three columns on one baseline, with the footnote on weights`() throws {
        let check = try check(try MethodologySlide(DeckSample.builder()).draft())
        let heads = ["Estructura", "Cumplimiento anual", "Cálculo de medición"].compactMap { head in
            check.runs.first { $0.text == head }
        }
        #expect(heads.count == 3)
        #expect(Set(heads.map(\.origin.y)).count == 1)
        #expect(heads.map(\.origin.x) == heads.map(\.origin.x).sorted())
        #expect(check.texts.contains("* Pesos iguales: la presentación no imprime ninguno."))
        #expect(check.texts.contains("Metodología de medición"))
    }

    @Test func `A list stands between the first paragraph and the others, with ticks`() throws {
        let draft = try #require(try MethodologySlide(DeckSample.builder()).draft())
        let check = try check(draft)
        let reading = check.reading
        let order = ["a través de:", "Indicadores sectoriales.", "Aportan a los"].compactMap { reading.range($0) }
        #expect(order.count == 3)
        #expect(order == order.sorted())
        #expect(SceneDump.text(of: draft.elements).contains("stroke #0A2A6B 1.60"))
    }

    @Test func `Many blocks stand in rows of four, and none gives no slide`() throws {
        var plan = DeckSample.plan
        plan.deck.methodology.blocks = (1...7).map { DeckSample.block("Bloque \($0)", [PlanSamples.name(80)]) }
        let check = try check(try MethodologySlide(DeckSample.builder(plan: plan)).draft())
        #expect(check.problems == [])
        #expect(Set(check.runs.filter { $0.text.hasPrefix("Bloque") }.map(\.origin.y)).count == 2)
        plan.deck.methodology.blocks = []
        #expect(try self.check(try MethodologySlide(DeckSample.builder(plan: plan)).draft()).problems == [])
        plan.deck.methodology.footnote = ""
        #expect(try MethodologySlide(DeckSample.builder(plan: plan)).draft() == nil)
    }

    @Test func `The closing has its word and who signs, light on the accent`() throws {
        let draft = ClosingSlide(DeckSample.builder()).draft()
        let check = try check(draft)
        #expect(check.texts == ["Gracias", "Secretaría General", "Alcaldía Mayor de Bogotá"])
        #expect(check.runs.allSatisfy { $0.color == Theme.clear.onAccent })
        #expect(draft.background == Theme.clear.accent)
        #expect(draft.alternativeText == "Gracias. Secretaría General. Alcaldía Mayor de Bogotá.")
    }

    @Test func `A closing without words thanks all the same`() throws {
        let plan = Plan(levels: [], observations: [])
        #expect(try check(ClosingSlide(DeckSample.builder(plan: plan)).draft()).texts == ["Gracias"])
        let english = ClosingSlide(DeckSample.builder(plan: plan, wording: .english)).draft()
        #expect(try check(english).texts == ["Thank you"])
    }
}

extension String {
    /// Where a text starts, counted in characters.
    fileprivate func range(_ text: String) -> Int? {
        indices.first { self[$0...].hasPrefix(text) }.map { distance(from: startIndex, to: $0) }
    }
}
