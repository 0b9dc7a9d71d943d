import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct GapChartTests {
    private func draw(_ report: Report, focus: String? = nil, in context: ChartContext = .fake()) throws -> Drawing {
        try GapChart().draw(ChartSubject(report: report, focus: focus), in: context)
    }

    private func texts(_ drawing: Drawing) -> [String] { drawing.pages.flatMap { $0.texts.map(\.text) } }

    @Test func `the gap chart of the deck is as it was`() throws {
        try Golden.expect(ChartExamples.gapOfTheDeck(), named: "gapOfTheDeck")
    }

    @Test func `every group and indicator has its figure and the points to 100 %`() throws {
        let drawing = try draw(OfficialPlan.report())
        #expect(drawing.pages.count == 1 && drawing.warnings.isEmpty)
        let texts = texts(drawing)
        for text in ["22,33\u{A0}%", "\u{2212}77,67", "176,98\u{A0}%", "+76,98", "72,53\u{A0}%", "\u{2212}27,47"] {
            #expect(texts.contains(text), "\(text)")
        }
    }

    @Test func `what stands beside the marks can be read as a table, and not drawn as bars`() throws {
        let data = try #require(try draw(OfficialPlan.report()).pages.first?.data)
        #expect(data.scale == nil && data.nameTitle == "Nombre" && data.columns.allSatisfy { $0.fill == nil })
        #expect(data.rows.contains { $0.cells.map(\.text) == ["22,33\u{A0}%", "\u{2212}77,67"] })
    }

    @Test func `the title says how many are short, and which one lacks most`() throws {
        let title = try #require(try draw(OfficialPlan.report()).pages.first).title
        #expect(
            title.replacing("\u{A0}", with: " ")
                == "4 de 11 indicadores quedan por debajo del 100 %; a IS-545 le faltan 77,67 puntos")
        let english = try draw(OfficialPlan.report(), in: .fake(wording: .english))
        #expect(english.pages.first?.title.contains("4 of 11 indicators stay below 100%") == true)
    }

    @Test func `nothing short, and nothing measured, are said as such`() throws {
        #expect(try draw(.flat([120, 100])).pages.first?.title == "Ningún indicador queda por debajo del 100\u{A0}%")
        let wording = Wording.spanish
        #expect(wording.gapFinding(of: []) == "Ningún indicador tiene un avance que medir")
    }

    @Test func `what is missing has its word, and neither mark nor number`() throws {
        var report = Report.flat([80, 90])
        report.nodes[1].outcome = .notReported
        let texts = texts(try draw(report))
        #expect(texts.contains("Sin reporte") && texts.contains("–"))
        #expect(!texts.contains("80,00\u{A0}%"))
    }

    @Test func `a value off the axis is marked as such, and its number is whole`() throws {
        let texts = texts(try draw(.flat([250, -20])))
        #expect(texts.contains("+150,00") && texts.contains("\u{2212}120,00"))
        #expect(texts.contains { $0.hasPrefix("Fuera de la escala") })
    }

    @Test func `the points are those between the numbers that are printed`() throws {
        let texts = texts(try draw(.flat([95.195])))
        #expect(texts.contains("95,20\u{A0}%") && texts.contains("\u{2212}4,80"))
    }

    @Test func `the little that was done isn't rounded to nothing`() throws {
        var context = ChartContext.fake()
        context.wording.numbers.decimals = 0
        let page = try #require(try draw(.flat([0.4, 60]), in: context).pages.first)
        let texts = page.texts.map(\.text)
        #expect(texts.contains("0,4\u{A0}%") && texts.contains("\u{2212}99,6") && !texts.contains("\u{2212}100"))
        #expect(page.title.hasSuffix("le faltan 99,6 puntos") && page.alternativeText.contains("\u{2212}99,6 puntos"))
        #expect(texts.contains("\u{2212}40"))
        #expect(self.texts(try draw(.flat([0.004, 0]))).contains("\u{2212}99,996"))
        #expect(self.texts(try draw(.flat([0, 60]), in: context)).contains("\u{2212}100"))
    }

    @Test func `what was published otherwise is said at its foot`() throws {
        #expect(texts(try draw(OfficialPlan.report())).contains { $0.contains("Difieren de lo publicado") })
    }

    @Test func `a focus shows a node and what is below it`() throws {
        let texts = texts(try draw(OfficialPlan.report(), focus: "O5"))
        #expect(texts.contains("Objetivo 5") && !texts.contains("Objetivo 1"))
        #expect(throws: ChartError.self) { try draw(OfficialPlan.report(), focus: "O9") }
    }

    @Test func `a projection isn't called progress`() throws {
        var report = OfficialPlan.report()
        report.horizon = report.cut?.yearEnd
        let texts = texts(try draw(report))
        #expect(texts.contains("Proyección") && !texts.contains("Avance"))
    }

    @Test func `many indicators go on other pages, on a page too small nothing is drawn`() throws {
        let many = PlanSamples.report(Array(repeating: [90, 80, 110, 70], count: 12))
        let drawing = try draw(many)
        #expect(drawing.pages.count > 1)
        for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
        #expect(throws: ChartError.self) { try draw(many, in: .fake(Size(160, 90))) }
    }

    @Test(arguments: [0, 2, 4]) func `the count of those that are short doesn't follow the decimals`(
        decimals: Int
    ) throws {
        var context = ChartContext.fake()
        context.wording.numbers.decimals = decimals
        let drawing = try draw(.flat([99.6, 99.999, 120]), in: context)
        #expect(drawing.pages.first?.title.hasPrefix("1 de 3 indicadores queda por debajo") == true)
    }

    @Test func `with few decimals neither a percentage nor its distance reads as if it were 100 %`() throws {
        var context = ChartContext.fake()
        context.wording.numbers.decimals = 0
        let texts = texts(try draw(.flat([99.6]), in: context))
        #expect(texts.contains("99,6\u{A0}%") && texts.contains("\u{2212}0,4"))
    }

    @Test func `what is 100 % in print isn't off a scale that ends there`() throws {
        let texts = texts(try draw(.flat([100.003, 80])))
        #expect(!texts.contains { $0.hasPrefix("Fuera de la escala") })
    }
}
