import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct OutlookChartTests {
    private func draw(_ projection: Projection, in context: ChartContext = .fake()) throws -> Drawing {
        try OutlookChart().draw(
            ChartSubject(report: projection.report, projection: projection), in: context)
    }

    @Test(arguments: [Size.slide, .classic, .a4]) func `Every node has its figures, and no text leaves its place`(
        size: Size
    ) throws {
        for wording in [Wording.spanish, .english] {
            let scene = try #require(try draw(.months(4), in: .fake(size, wording: wording)).pages.first)
            #expect(SceneCheck(scene).problems == [])
        }
        let texts = SceneCheck(try #require(try draw(.months(4)).pages.first)).texts.map {
            $0.replacing("\u{A0}", with: " ")
        }
        for text in ["94,00 %", "96,00 %", "84,00 – 108,00", "24 % / 31 %"] {
            #expect(texts.count { $0 == text } == 2, "\(text)")
        }
    }

    @Test func `The title counts the outlooks, and says where nothing is known`() throws {
        #expect(
            try draw(.months(4)).pages.first?.title == "Proyección al 31/12/2026: meta incierta en 1 de 1 nodo")
        let unknown = try #require(try draw(.months(4, intervals: [])).pages.first)
        #expect(unknown.title.hasSuffix(": sin intervalo conocido en 1 de 1 nodo"))
        #expect(SceneCheck(unknown).texts.contains("–"))
    }

    @Test func `What was reported and what is projected say of which programme they're parts`() throws {
        let page = try #require(try draw(.months(4)).pages.first)
        for text in ["Reportado / programado al corte", "Proyectado / programado al corte"] {
            #expect(page.texts.contains { $0.text == text } && page.alternativeText.contains(text), "\(text)")
        }
        var yearly = try Projection.months(4)
        yearly.report.base = .year
        #expect(try draw(yearly).pages.first?.texts.contains { $0.text == "Proyectado / programado del año" } == true)
    }

    @Test func `A year that is over and reported in full has nothing to project`() throws {
        var projection = try Projection.months(4)
        projection.horizon = projection.cut
        #expect(throws: ChartError.self) { try draw(projection) }
        // Without the programme of its year a node has no course, and its indicators are reported all the same.
        projection.nodes[0].path = []
        #expect(throws: ChartError.self) { try draw(projection) }
        let last = projection.nodes[2].path.count - 1
        projection.nodes[2].path[last].executed = nil
        #expect(try draw(projection).pages.count == 1)
    }

    @Test func `The interval holds under both assumptions, and the page says what it holds for`() throws {
        var projection = try Projection.months(4)
        projection.nodes[1].together?.intervals = Projection.bands(around: 96, by: 6)
        let page = try #require(try draw(projection).pages.first)
        #expect(page.texts.contains { $0.text == "78,00 – 114,00" })
        #expect(SceneCheck(page).reading.contains("los más amplios de dos supuestos"))
    }

    @Test func `An interval that leaves the axis is broken, also where its middle doesn't`() throws {
        var projection = try Projection.months(4)
        projection.nodes[1].together?.intervals = Projection.bands(around: 150, by: 40)
        let page = try #require(try draw(projection).pages.first)
        #expect(SceneCheck(page).reading.contains("Fuera de la escala de 0 a 200"))
    }

    @Test func `What leaves the axis on both sides is broken on both`() throws {
        func cuts(_ change: (inout ProjectedNode) -> Void) throws -> [Double] {
            var projection = try Projection.months(4)
            change(&projection.nodes[1])
            let page = try #require(try draw(projection).pages.first)
            let gaps = page.figure.compactMap { element -> Double? in
                guard case .path(let path, Theme.clear.background?, nil) = element,
                    case .move(let point)? = path.segments.first
                else { return nil }
                return point.x
            }
            return gaps.sorted()
        }
        let both = try cuts { $0.together?.intervals = Projection.bands(around: 90, by: 60) }
        let above = try cuts { $0.together?.intervals = Projection.bands(around: 190, by: 60) }
        // One of them is the legend's.
        #expect(both.count == 3 && above.count == 2)
        #expect(try cuts { $0.reported = .achievement(-40) }.count == 2)
    }

    @Test(arguments: [(0.0, "< 0,1 %"), (0.0004, "< 0,1 %"), (0.9999, "> 99,9 %"), (1.0, "100 %"), (0.24, "24 %")])
    func `A probability counted over draws is never called none`(value: Double, text: String) {
        #expect(Wording.spanish.probability(value).replacing("\u{A0}", with: " ") == text)
    }

    @Test func `What lies off the axis is marked`() throws {
        var projection = try Projection.months(4)
        projection.nodes[1].projected = .achievement(250)
        let scene = try #require(try draw(projection).pages.first)
        #expect(SceneCheck(scene).reading.contains("Fuera de la escala"))
    }

    @Test func `Many nodes go on other pages, and a page too small is an error`() throws {
        var projection = try Projection.months(4)
        let one = projection.nodes[1]
        for index in 2...60 {
            var node = one
            node.id = "O\(index)"
            node.name = PlanSamples.name(80)
            projection.nodes.insert(node, at: index)
        }
        let drawing = try draw(projection)
        #expect(drawing.pages.count > 1)
        for page in drawing.pages { #expect(SceneCheck(page).problems == []) }
        #expect(throws: ChartError.self) { try draw(projection, in: .fake(Size(300, 200))) }
    }
}
