import ChartKit
import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct DeckBuilderTests {
    private static let officialNames = [
        "01-portada", "02-proposito", "03-metodologia", "04-resumen", "05-objetivo-1", "06-objetivo-2",
        "07-objetivo-3", "08-objetivo-4", "09-objetivo-5", "10-cierre",
    ]

    @Test func `The deck has the official slides in their order, and the comparison before the last`() throws {
        let deck = try DeckSample.builder().build()
        #expect(deck.slides.prefix(9).map(\.name) == Self.officialNames.dropLast())
        let extra = deck.slides.dropFirst(9).dropLast()
        #expect(extra.first?.name == "10-comparacion")
        #expect(extra.allSatisfy { $0.origin == .extra && $0.name.contains("comparacion") })
        #expect(deck.slides.last?.name == "\(deck.slides.count)-cierre")
        #expect(deck.slides.count { $0.origin == .official } == 10)
        #expect(deck.title == "Plan Estratégico Sectorial Sector Gestión Pública")
    }

    @Test func `The official selection leaves the extra slides out, and counts without them`() throws {
        let deck = try DeckSample.builder().build(.official)
        #expect(deck.slides.map(\.name) == Self.officialNames)
        for (index, slide) in deck.slides.enumerated() {
            #expect(SceneCheck(slide.scene).texts.contains("\(index + 1) / 10"))
        }
    }

    @Test func `Without a comparison there is no slide of it`() throws {
        #expect(try DeckSample.builder(comparison: nil).build().slides.count == 10)
        var one = OfficialPlan.comparison
        one.reports.removeLast()
        #expect(try DeckSample.builder(comparison: one).build().slides.count == 10)
        var builder = DeckSample.builder()
        builder.comparisonKind = nil
        #expect(try builder.build().slides.count == 10)
    }

    @Test(arguments: [Size.slide, Size(720, 540), Size(1200, 700)])
    func `Nothing overlaps, leaves the slide, is struck through or too small`(size: Size) throws {
        for report in [OfficialPlan.report(), OfficialPlan.report(cappedAt: 100)] {
            for slide in try DeckSample.builder(report: report, size: size).build(.official).slides {
                #expect(SceneCheck(slide.scene).problems == [], "\(slide.name)")
                #expect(slide.scene.size == size)
            }
        }
    }

    @Test func `Every slide has a title, an alternative text and a language`() throws {
        for slide in try DeckSample.builder().build().slides {
            #expect(!slide.scene.title.isEmpty)
            #expect(slide.scene.alternativeText.count > 5)
            #expect(!slide.scene.alternativeText.contains("**"))
            #expect(slide.scene.language == "es-CO")
        }
    }

    @Test func `Every slide has one heading of the first level`() throws {
        for slide in try DeckSample.builder().build().slides {
            let dump = SceneDump.text(of: slide.scene)
            #expect(
                dump.split(separator: "group heading 1", omittingEmptySubsequences: false).count == 2, "\(slide.name)")
        }
    }

    @Test func `Every measured number of the official deck is on its slide`() throws {
        let slides = try DeckSample.builder().build(.official).slides
        let summary = SceneCheck(slides[3].scene).texts
        for (index, objective) in OfficialPlan.objectives.enumerated() {
            let node = try #require(OfficialPlan.report().node(objective.id))
            let percent = NumberStyle.colombian.percent(try #require(node.outcome.achievement))
            #expect(summary.contains(percent))
            let texts = SceneCheck(slides[4 + index].scene).texts
            #expect(texts.contains(percent))
            for row in OfficialPlan.rows where row.objective == objective.id {
                #expect(texts.contains(NumberStyle.colombian.percent(100 * row.executed / row.programmed)))
                for number in [row.programmedYear, row.programmed, row.executed] {
                    #expect(texts.contains(NumberStyle.colombian.shortest(number, decimals: 2)))
                }
            }
        }
    }

    @Test func `Footnotes give the published figure exactly where it differs`() throws {
        let slides = try DeckSample.builder().build(.official).slides
        let published = slides.map { slide -> [String] in
            SceneCheck(slide.scene).reading.split(separator: "Publicado:\u{A0}").dropFirst()
                .map { String($0.prefix { !" \u{2002}".contains($0) }) }
        }
        #expect(published[3] == ["95,16%.", "97,41%.", "72,54%."])
        #expect(published[4] == ["176%."])
        #expect(published[5] == [])
        #expect(published[6] == ["95,16%."])
        #expect(published[7] == ["97,41%."])
        #expect(published[8] == ["72,54%.", "122,76."])
        for index in [0, 1, 2, 9] { #expect(published[index] == []) }
    }

    @Test func `A plan without words still makes a deck`() throws {
        var plan = Plan(levels: ["objective"], observations: [])
        let english = try DeckSample.builder(plan: plan, wording: .english).build(.official)
        #expect(
            english.slides.map(\.name) == [
                "01-cover", "02-summary", "03-objetivo-1", "04-objetivo-2", "05-objetivo-3", "06-objetivo-4",
                "07-objetivo-5", "08-closing",
            ])
        #expect(english.title == "Plan Estratégico Sectorial")
        #expect(SceneCheck(english.slides[7].scene).texts.contains("Thank you"))
        for slide in english.slides { #expect(SceneCheck(slide.scene).problems == []) }
        plan.identity.title = "Otro plan"
        #expect(try DeckSample.builder(plan: plan).build().title == "Otro plan")
        var nameless = OfficialPlan.report()
        nameless.plan = PlanIdentity()
        let deck = try DeckSample.builder(plan: Plan(levels: [], observations: []), report: nameless).build(.official)
        #expect(deck.title == "Plan estratégico")
    }

    @Test func `Other numbers of objectives give other numbers of slides`() throws {
        for count in [1, 3, 13] {
            let report = PlanSamples.report(Array(repeating: [90, 110], count: count))
            let deck = try DeckSample.builder(report: report, comparison: nil).build()
            #expect(deck.slides.filter { $0.name.contains("-objetivo-") }.count == count)
            for slide in deck.slides { #expect(SceneCheck(slide.scene).problems == [], "\(slide.name)") }
        }
    }

    @Test func `Indicators right below the plan have one slide together`() throws {
        var report = PlanSamples.report([[90, 80]])
        report.nodes.remove(at: 1)
        for index in report.nodes.indices.dropFirst() { report.nodes[index].parent = Plan.rootID }
        let deck = try DeckSample.builder(report: report, comparison: nil).build()
        #expect(deck.slides.count == 6)
        #expect(SceneCheck(deck.slides[4].scene).texts.contains("Indicador 1.1"))
    }

    @Test func `A report without nodes has a deck of its words`() throws {
        var report = OfficialPlan.report()
        report.nodes = []
        let names = try DeckSample.builder(report: report, comparison: nil).build().slides.map(\.name)
        #expect(names == ["01-portada", "02-proposito", "03-metodologia", "04-cierre"])
    }

    @Test func `More than 99 slides have numbers of three digits`() throws {
        let report = PlanSamples.report(Array(repeating: [90], count: 100))
        let slides = try DeckSample.builder(report: report, comparison: nil).build().slides
        #expect(slides.first?.name == "001-portada")
        #expect(slides.map(\.name) == slides.map(\.name).sorted())
    }

    @Test func `The same input gives the same slides`() throws {
        #expect(try DeckSample.builder().build().slides == (try DeckSample.builder().build().slides))
    }

    @Test func `A page too small for the deck is an error`() {
        #expect(throws: ChartError.self) { try DeckSample.builder(size: Size(300, 160)).build() }
    }

    @Test func `Warnings of the tables reach the deck`() throws {
        let report = PlanSamples.report([[90]]) { _, _ in PlanSamples.name(6000) }
        let deck = try DeckSample.builder(report: report, comparison: nil).build()
        #expect(deck.warnings.map(\.message) == ["table: a text of 'I1.1' is shortened"])
    }
}
