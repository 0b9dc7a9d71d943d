import PlanModel
import Reports
import Scene
import TestSupport
import Testing
import Words

@testable import ChartKit

@Suite struct DumbbellChartTests {
    private func draw(
        _ comparison: Comparison, focus: String? = nil, in context: ChartContext = .fake()
    ) throws -> Drawing {
        let subject = ChartSubject(report: comparison.reports[0], comparison: comparison, focus: focus)
        return try DumbbellChart().draw(subject, in: context)
    }

    @Test func `the plan, five objectives and eleven indicators stand on one slide`() throws {
        let drawing = try draw(OfficialPlan.comparison)
        #expect(drawing.pages.count == 1)
        #expect(drawing.warnings.isEmpty)
        let texts = drawing.pages[0].texts.map(\.text)
        for name in ["Plan Estratégico Sectorial", "Objetivo 1", "Objetivo 5"] { #expect(texts.contains(name)) }
    }

    @Test func `both numbers and the difference of every row are printed`() throws {
        let texts = try draw(OfficialPlan.comparison).pages[0].texts.map(\.text)
        let numbers = NumberStyle.colombian
        for node in OfficialPlan.comparison.nodes {
            for outcome in node.outcomes { #expect(texts.contains(numbers.percent(outcome.achievement ?? 0))) }
        }
        #expect(texts.contains("\u{2212}25,97"))
        // Eleven rows, and the legend.
        #expect(texts.filter { $0 == "=" }.count == 12)
    }

    @Test func `the columns of numbers are aligned at their right edge`() throws {
        let runs = try draw(OfficialPlan.comparison).pages[0].texts.filter { $0.text.hasSuffix("\u{A0}%") }
        let edges = Set(runs.filter { $0.font.size == 11 }.map { ($0.box.maxX * 100).rounded() / 100 })
        #expect(edges.count == 2)
    }

    @Test func `the legend names both methodologies`() throws {
        let texts = try draw(OfficialPlan.comparison).pages[0].texts.map(\.text)
        #expect(texts.contains("Sin tope"))
        #expect(texts.contains("Con tope de 100\u{A0}% por indicador"))
        #expect(texts.contains("Sin diferencia"))
    }

    @Test func `groups stand on a tint over the whole width`() throws {
        let scene = try draw(OfficialPlan.comparison).pages[0]
        let tints = scene.rects(filled: Theme.clear.track)
        #expect(tints.count == 5)
        #expect(scene.rects(filled: Theme.clear.band).count == 1)
        for tint in tints { #expect(tint.x == 30 && tint.maxX == 930) }
    }

    @Test func `a focus shows a node and what is below it`() throws {
        let scene = try draw(OfficialPlan.comparison, focus: "O1").pages[0]
        let texts = scene.texts.map(\.text)
        #expect(texts.contains("Objetivo 1"))
        #expect(!texts.contains("Objetivo 2"))
        #expect(scene.title.contains("MT-75 pierde 76,98 puntos"))
    }

    @Test func `without a second methodology there is nothing to compare`() {
        let report = OfficialPlan.report()
        let error = ChartError.nothingToDraw(
            kind: "dumbbell",
            needs: Phrase(es: "una comparación de dos metodologías", en: "a comparison of two methodologies"))
        #expect(throws: error) { try DumbbellChart().draw(ChartSubject(report: report), in: .fake()) }
        var alone = OfficialPlan.comparison
        alone.reports = [report]
        #expect(throws: error) { try draw(alone) }
    }

    @Test func `a focus that isn't there is an error that names it`() {
        #expect(
            throws: ChartError.nothingToDraw(
                kind: "dumbbell",
                needs: Phrase(es: "el nodo «O9» en la comparación", en: "the node 'O9' in the comparison"))
        ) {
            try draw(OfficialPlan.comparison, focus: "O9")
        }
    }

    private static let three = Comparison.of(
        OfficialPlan.report(), OfficialPlan.report(cappedAt: 100), OfficialPlan.report(cappedAt: 110))

    @Test func `three methodologies stand on one page, each with its mark and its numbers, the plan too`() throws {
        let drawing = try draw(Self.three)
        let page = try #require(drawing.pages.first)
        #expect(drawing.pages.count == 1 && drawing.warnings.isEmpty)
        #expect(SceneCheck(page).problems.isEmpty)
        #expect(page.title.hasPrefix("Según la metodología, el plan va de "))
        let texts = page.texts.map(\.text)
        for name in ["Sin tope", "Con tope de 100\u{A0}% por indicador", "Con tope de 110\u{A0}% por indicador"] {
            #expect(texts.contains(name))
        }
        for node in Self.three.nodes {
            for outcome in node.outcomes {
                #expect(texts.contains(NumberStyle.colombian.percent(try #require(outcome.achievement))))
            }
        }
        // The row of MT-75, 176,98 %, and the sign in the legend.
        #expect(texts.contains("Δ\u{A0}76,98") && texts.contains("Δ"))
        #expect(page.alternativeText.contains("(mayor diferencia, 76,98 puntos)"))
    }

    @Test func `five methodologies are set against the first two at a time`() throws {
        let (report, capped) = (OfficialPlan.report(), OfficialPlan.report(cappedAt: 100))
        let pages = try draw(.of(report, capped, report.moved(by: 20), report.moved(by: 40), report.moved(by: 60)))
            .pages
        #expect(pages.count == 2)
        for page in pages { #expect(page.texts.contains { $0.text == "«a»" }) }
        #expect(pages[1].texts.contains { $0.text == "«e»" } && !pages[0].texts.contains { $0.text == "«e»" })
    }

    @Test func `where three have no room each other methodology has a page of its own`() throws {
        let pages = try draw(Self.three, in: .fake(Size(360, 540))).pages
        #expect(pages.contains { $0.title.hasPrefix("Con tope de 110\u{A0}% por indicador") })
    }

    @Test(arguments: [Size.slide, .classic, .a4, Size(540, 540)], [2, 11, 60])
    func `marks and labels of three never meet`(size: Size, count: Int) throws {
        let values = (0..<count).map { 80 + Double($0 * 37 % 130) }
        let report = Report.flat(values)
        for step in [0.4, 3, 30] {
            let three = Comparison.of(report, report.moved(by: step), report.moved(by: -step))
            for page in try draw(three, in: .fake(size)).pages { #expect(SceneCheck(page).problems.isEmpty) }
        }
    }

    @Test func `many rows go on to more pages, with their group's head again`() throws {
        let report = Report.many(40)
        let drawing = try draw(.of(report, report))
        #expect(drawing.pages.count > 1)
        for page in drawing.pages {
            #expect(page.texts.contains { $0.text.hasPrefix("Programa") || $0.text.hasPrefix("Plan") })
        }
    }

    @Test func `a page that is too small is an error`() {
        #expect(throws: ChartError.self) { try draw(OfficialPlan.comparison, in: .fake(Size(240, 200))) }
    }

    @Test func `nodes below a focus keep their order`() {
        #expect(OfficialPlan.comparison.nodes(below: "O4").map(\.id) == ["O4", "IS-513", "IS-514"])
        #expect(OfficialPlan.comparison.nodes(below: nil).count == 17)
    }

    @Test func `a plan without a title still has a name on its row`() throws {
        var comparison = OfficialPlan.comparison
        comparison.nodes[0].name = ""
        let subject = ChartSubject(report: comparison.reports[0], comparison: comparison)
        let page = try #require(try DumbbellChart().draw(subject, in: .fake()).pages.first)
        #expect(page.figure.compactMap(\.run).contains { $0.text == "Plan" })
    }

    @Test func `a deeper plan's levels stand further to the right`() throws {
        let comparison = Comparison.of(.deep, .deep)
        let subject = ChartSubject(report: comparison.reports[0], comparison: comparison)
        let page = try #require(try DumbbellChart().draw(subject, in: .fake()).pages.first)
        func x(_ text: String) -> Double? { page.figure.compactMap(\.run).first { $0.text == text }?.origin.x }
        let axis = try #require(x("eje E1"))
        #expect(x("programa P1") == axis + 10 && x("Indicador I1") == axis + 10)
    }

    @Test func `where nothing can be compared the title says so`() throws {
        let comparison = Comparison.of(.flat([nil, nil]), .flat([nil, nil]))
        var subject = ChartSubject(report: comparison.reports[0], comparison: comparison)
        subject.comparison?.nodes[0].outcomes = [.notReported, .notReported]
        let page = try #require(try DumbbellChart().draw(subject, in: .fake()).pages.first)
        #expect(page.title.hasSuffix("no hay nada que comparar"))
    }
}
