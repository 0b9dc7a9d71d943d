import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct EvolutionChartTests {
    private func page(
        _ projection: Projection, focus: String? = "I1", in context: ChartContext = .fake()
    ) throws -> Scene {
        var report = projection.report
        report.horizon = nil
        let subject = ChartSubject(report: report, projection: projection, focus: focus)
        return try #require(try EvolutionChart().draw(subject, in: context).pages.first)
    }

    @Test(arguments: [1, 3, 4, 12, 36], [Size.slide, .classic, .a4])
    func `Whatever the number of cuts, no text leaves its place`(count: Int, size: Size) throws {
        for kind in [Annualisation.sum, .growing] {
            for focus in ["plan", "I1"] {
                let scene = try page(.months(count, annualisation: kind), focus: focus, in: .fake(size))
                #expect(SceneCheck(scene).problems == [], "\(count) \(kind) \(focus)")
            }
        }
    }

    @Test func `The last point has its figure and its cut, and nothing is projected`() throws {
        let scene = try page(.months(12))
        let reading = SceneCheck(scene).reading
        #expect(reading.contains("80 corte 30/09/2026"))
        #expect(!reading.contains("Proyectado") && !scene.alternativeText.contains("royec"))
        #expect(scene.title == "Kilómetros de vía rehabilitados: 80 de 100 al corte 30/09/2026")
    }

    @Test(arguments: [
        ("km", " km"), ("personas por 100.000", " personas por 100.000"), ("%", ""), ("Porcentaje", ""), ("", ""),
    ])
    func `The title says the unit, unless it's a percent, of which the number may be the fraction`(
        unit: String, told: String
    ) throws {
        var projection = try Projection.months(12)
        projection.nodes[2].indicator?.observation.measureUnit = unit
        #expect(try page(projection).title.contains("80 de 100\(told) al corte"))
    }

    @Test func `Nothing in the colour of what was executed leads from the last point to its label`() throws {
        for scene in [try page(.months(4)), try page(.months(4), focus: "O1")] {
            let lines = scene.figure.compactMap { element in
                if case .line(_, _, let stroke) = element { stroke } else { nil }
            }
            #expect(!lines.contains { $0.color == Theme.clear.accent && $0.width < 1 })
            #expect(lines.count { $0.color == Theme.clear.muted && $0.dash == [1, 2] } == 2, "a leader for each label")
        }
    }

    @Test func `Every cut has its figure where there's room, the latest before earlier ones`() throws {
        let few = try page(.months(4))
        for figure in ["20", "40", "60"] { #expect(few.texts.contains { $0.text == figure && $0.font.size == 10 }) }
        let many = try page(.months(36), in: .fake(Size(540, 540)))
        func figure(_ index: Int) -> String {
            Wording.spanish.numbers.shortest(80 * Double(index) / 36, decimals: 2)
        }
        #expect(many.texts.contains { $0.text == figure(35) })
        #expect((1...35).contains { index in !many.texts.contains { $0.text == figure(index) } })
        #expect(SceneCheck(many).problems == [])
    }

    @Test func `Years that start anew aren't joined`() throws {
        func lines(_ annualisation: Annualisation) throws -> Int {
            try page(.months(36, annualisation: annualisation)).figure.count { element in
                if case .path(_, nil, let stroke?) = element { stroke.color == Theme.clear.accent } else { false }
            }
        }
        #expect(try lines(.sum) == 4)
        #expect(try lines(.growing) == 1)
    }

    @Test func `A node's figures are parts of what the year wants`() throws {
        let scene = try page(.months(4), focus: "O1")
        #expect(scene.title.replacing("\u{A0}", with: " ") == "O1: 80 % de lo programado para 2026 al corte 30/09/2026")
    }

    @Test func `A cut that not everything was reported at is a ring, and its coverage is told`() throws {
        func rings(_ scene: Scene) -> Int {
            scene.figure.count { element in
                if case .path(_, .white?, let stroke?) = element { stroke.color == Theme.clear.accent } else { false }
            }
        }
        var projection = try Projection.months(4)
        let whole = try page(projection, focus: "O1")
        #expect(rings(whole) == 0 && !SceneCheck(whole).reading.contains("sin todos"))
        projection.nodes[1].path[1].coverage = 0.6
        let part = try page(projection, focus: "O1")
        #expect(rings(part) == 2, "the cut, and the key")
        #expect(SceneCheck(part).reading.contains("Corte sin todos los reportes"))
        #expect(part.alternativeText.replacing("\u{A0}", with: " ").contains("(cobertura 60 %)"))
        #expect(SceneCheck(part).problems == [])
    }

    @Test func `The line of a target begins with its year, that of a node's 100 % with the first cut`() throws {
        func goal(_ focus: String) throws -> (from: Point, to: Point) {
            let page = try page(.months(36, annualisation: .growing), focus: focus)
            let lines = page.figure.filter { element in
                if case .line(_, _, let stroke) = element { stroke.width == 1.25 } else { false }
            }
            return try #require(lines.first?.ends)
        }
        let (target, whole) = (try goal("I1"), try goal("O1"))
        #expect(target.from.x > whole.from.x + 100)
        #expect(abs(target.to.x - whole.to.x) < 60)
    }
}
