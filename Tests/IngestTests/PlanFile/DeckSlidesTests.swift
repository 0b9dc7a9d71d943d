import PlanModel
import Testing

@testable import Ingest

@Suite("The slides of a plan file") struct DeckSlidesTests {
    private func read(_ slides: String) -> PlanFile { planFile("deck:\n  slides: \(slides)\n") }

    @Test("are known by their English and Spanish names, however they're written")
    func names() {
        #expect(read("[cover, Portada]").findings.errors.isEmpty == false)
        #expect(
            read("[portada, RESUMEN, objetivos, comparación, Cierre]").deck.slides
                == [.cover, .summary, .detail, .comparison, .closing])
        #expect(
            read("[objectives, proyeccion, mapa de calor, annex]").deck.slides
                == [.detail, .projection, .heatmap, .annex])
        for slide in SlideName.allCases {
            for word in slide.words { #expect(read("[\"\(word)\"]").deck.slides == [slide], "\(word)") }
        }
    }

    @Test("are the usual ones where none are named") func usual() {
        #expect(read("").deck.slides == nil && read("").findings.told.isEmpty)
    }

    @Test("have a place, and the nearest name, where one isn't known")
    func unknown() throws {
        let told = try #require(read("[cover, sumary]").findings.told.first)
        #expect("\(told)".contains(":2:19"), "\(told)")
        #expect(
            "\(told)".contains("unknown slide (sumary)") && "\(told)".contains("did you mean 'summary'?"), "\(told)")
    }

    @Test("are named once, and at least one") func once() {
        #expect(read("[cover, portada]").findings.told.contains { "\($0)".contains("twice") })
        #expect(read("[]").findings.told.contains { "\($0)".contains("names no slide") })
    }

    @Test(
        "whose words are given as keys lead to the keys",
        arguments: [
            ("objectives", "detail"), ("objetivos", "detail"), ("portada", "cover"), ("mapa de calor", "heatmap"),
        ])
    func keys(word: String, key: String) throws {
        let told = try #require(planFile("deck:\n  \(word): { title: Uno }\n").findings.told.first)
        #expect("\(told)".contains("has no key of this name (\(word))"), "\(told)")
        #expect("\(told)".contains("did you mean '\(key)'?"), "\(told)")
    }

    @Test("have titles of the plan's") func titles() {
        let file = planFile("deck:\n  comparison: { title: Con y sin tope }\n  annex: { title: Anexo }\n")
        #expect(file.findings.told.isEmpty)
        #expect(file.deck.titles == [.comparison: "Con y sin tope", .annex: "Anexo"])
    }
}
