import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import ChartKit

@Suite struct BulletChartTests {
    private func draw(
        _ report: Report, focus: String? = nil, in context: ChartContext = .fake()
    ) throws -> Drawing {
        try BulletChart().draw(ChartSubject(report: report, focus: focus), in: context)
    }

    private func page(_ report: Report, focus: String? = nil) throws -> Scene {
        try #require(draw(report, focus: focus).pages.first)
    }

    @Test func `the deck stands on one slide without warnings`() throws {
        let drawing = try draw(OfficialPlan.report())
        #expect(drawing.pages.count == 1)
        #expect(drawing.warnings.isEmpty)
        #expect(drawing.pages[0].language == "es-CO")
        #expect(drawing.pages[0].title.hasPrefix("4 de 11 indicadores en rezago"))
    }

    @Test func `every indicator's number is printed`() throws {
        let texts = try page(OfficialPlan.report()).texts.map(\.text)
        for node in OfficialPlan.report().indicators {
            #expect(texts.contains(NumberStyle.colombian.percent(node.outcome.achievement ?? 0)))
        }
    }

    @Test func `a bar is as long as its achievement, up to 100 % in one piece`() throws {
        let scene = try page(.flat([50, 150]))
        let goal = try #require(scene.goal).midX
        let low = try #require(scene.rects(filled: Theme.clear.lag.fill).first)
        let high = try #require(scene.rects(filled: Theme.clear.over.fill).first)
        #expect(abs(low.width * 2 - high.width) < 1e-9)
        #expect(abs(high.maxX - goal) < 1e-9)
    }

    @Test func `over-execution is hatched beyond the 100 % line`() throws {
        let scene = try page(.flat([150]))
        let goal = try #require(scene.goal)
        let hatch = scene.figure.compactMap(\.ends).filter { $0.from.x != $0.to.x && $0.from.y != $0.to.y }
        let inChart = hatch.filter { $0.from.y > goal.y }
        #expect(inChart.count > 10)
        for line in inChart { #expect(line.from.x >= goal.midX - 1e-9) }
    }

    @Test func `a missing achievement has its word and neither track nor glyph`() throws {
        let scene = try page(.flat([nil]))
        #expect(scene.texts.contains { $0.text == "Sin reporte" })
        #expect(scene.rects(filled: Theme.clear.track).isEmpty)
        #expect(scene.rects(filled: Theme.clear.band).isEmpty)
        #expect(!scene.figure.contains { if case .path = $0 { true } else { false } })
    }

    @Test func `an achievement past the axis breaks and is printed in full`() throws {
        let scene = try page(.flat([1000]))
        let goal = try #require(scene.goal)
        let label = try #require(scene.texts.first { $0.text == "1.000,00\u{A0}%" })
        #expect(label.box.x > goal.maxX)
        #expect(scene.texts.contains { $0.text == "Fuera de la escala de 0 a 200\u{A0}%" })
    }

    @Test func `an achievement below the axis has no bar, and a number`() throws {
        let scene = try page(.flat([-12.5]))
        #expect(scene.rects(filled: Theme.clear.lag.fill).allSatisfy { $0.width == 0 })
        #expect(scene.texts.contains { $0.text == "\u{2212}12,50\u{A0}%" })
    }

    @Test func `a capped view prints the cap and what was achieved`() throws {
        let texts = try page(OfficialPlan.report(cappedAt: 100)).texts.map(\.text)
        #expect(texts.contains("100\u{A0}%"))
        #expect(texts.contains(" (tope; 176,98\u{A0}%)"))
    }

    @Test func `the legend has the states and marks that occur, and no other`() throws {
        let all = try page(OfficialPlan.report()).texts.map(\.text)
        #expect(all.contains("Rezago (4)"))
        #expect(all.contains("Sobre ejecución (3)"))
        #expect(all.contains("Programado del año"))
        let few = try page(.flat([100])).texts.map(\.text)
        #expect(few.contains("En cumplimiento (1)"))
        #expect(!few.contains { $0.hasPrefix("Rezago") || $0.hasPrefix("Más allá") || $0.hasPrefix("Fuera") })
    }

    @Test func `a focus shows its indicators alone`() throws {
        let scene = try page(OfficialPlan.report(), focus: "O5")
        let texts = scene.texts.map(\.text)
        #expect(texts.contains { $0.contains("línea 195") })
        #expect(!texts.contains { $0.contains("teletrabajadores") })
        #expect(scene.title.hasPrefix("Objetivo 5 (72,53\u{A0}%): "))
    }

    @Test func `a focus that isn't there is an error that names it`() {
        #expect(
            throws: ChartError.nothingToDraw(
                kind: "bullet", needs: Phrase(es: "un indicador en «O9» o debajo", en: "an indicator in or below 'O9'"))
        ) {
            try draw(OfficialPlan.report(), focus: "O9")
        }
    }

    @Test func `a plan without indicators is an error`() {
        #expect(
            throws: ChartError.nothingToDraw(
                kind: "bullet", needs: Phrase(es: "al menos un indicador", en: "at least one indicator"))
        ) {
            try draw(.flat([]))
        }
    }

    @Test func `a page that is too small is an error, not a mess`() {
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), in: .fake(Size(200, 150))) }
    }

    @Test func `every level of a deep plan has its name and its figure, further to the right the deeper`() throws {
        let page = try #require(try draw(.deep).pages.first)
        let texts = page.figure.compactMap(\.run)
        func x(_ text: String) -> Double? { texts.first { $0.text == text }?.origin.x }
        let axis = try #require(x("eje E1"))
        #expect(x("programa P1") == axis + 10 && x("Indicador I1") == axis + 10 && x("eje E2") == axis)
        #expect(texts.contains { $0.text == "100,00\u{A0}%" } && texts.contains { $0.text == "95,00\u{A0}%" })
        #expect(SceneCheck(page).problems == [])
    }

    @Test func `many indicators go on to more pages, each with its number and its own text`() throws {
        let drawing = try draw(.many(40))
        #expect(drawing.pages.count > 1)
        #expect(Set(drawing.pages.map(\.alternativeText)).count == drawing.pages.count)
        #expect(drawing.pages[1].text(in: .artifact) == ["2 / \(drawing.pages.count)"])
    }

    @Test func `a name that had to be shortened is told with its row's place`() throws {
        var report = Report.odd
        report.rename("IS-545", to: PlanSamples.name(3000))
        let warnings = try draw(report).warnings
        #expect(warnings.count == 1)
        #expect(warnings[0].message == "the name of 'IS-545' is shortened on the chart")
        #expect(warnings[0].severity == .warning)
    }

    @Test func `the same report gives the same page`() throws {
        #expect(try page(.odd) == page(.odd))
    }

    @Test func `English wording changes words and numbers, not names`() throws {
        let scene = try BulletChart().draw(
            ChartSubject(report: OfficialPlan.report()), in: .fake(wording: .english)
        ).pages[0]
        let texts = scene.texts.map(\.text)
        #expect(scene.language == "en")
        #expect(texts.contains("22.33%"))
        #expect(texts.contains("Behind (4)"))
        #expect(!texts.contains { $0.contains("Rezago") })
    }
}
