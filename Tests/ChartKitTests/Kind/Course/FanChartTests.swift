import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct FanChartTests {
    private func page(
        _ projection: Projection, focus: String? = "I1", in context: ChartContext = .fake()
    ) throws -> Scene {
        let subject = ChartSubject(report: projection.report, projection: projection, focus: focus)
        let drawing = try FanChart().draw(subject, in: context)
        #expect(drawing.pages.count == 1)
        return try #require(drawing.pages.first)
    }

    /// The colours of the filled shapes of a page.
    private func fills(_ scene: Scene) -> [Color] {
        scene.figure.compactMap { element in
            if case .path(_, let fill?, _) = element { fill } else { nil }
        }
    }

    @Test(arguments: [1, 3, 4, 12, 36], [Size.slide, .classic, .a4])
    func `Whatever the number of cuts, no text leaves its place`(count: Int, size: Size) throws {
        for wording in [Wording.spanish, .english] {
            for kind in [Annualisation.sum, .growing, .constant] {
                for focus in ["plan", "O1", "I1"] {
                    let scene = try page(
                        .months(count, annualisation: kind), focus: focus, in: .fake(size, wording: wording))
                    #expect(SceneCheck(scene).problems == [], "\(count) \(kind) \(focus)")
                }
            }
        }
    }

    @Test(arguments: [96.0, 96.2, 95.5, 60, 400]) func `A goal near the projection has its label beside it`(
        goal: Double
    ) throws {
        let scene = try page(.months(12, goal: goal))
        #expect(SceneCheck(scene).problems == [])
        #expect(SceneCheck(scene).reading.contains("Meta \(Wording.spanish.numbers.shortest(goal, decimals: 2))"))
    }

    @Test func `Four cuts have bands, three have the interval as a text`() throws {
        let shades = (0...2).map { FanShade.color(depth: $0, in: .clear) }
        let four = try page(.months(4))
        #expect(shades.allSatisfy(fills(four).contains))
        let three = try page(.months(3))
        #expect(!fills(three).contains(where: shades.contains))
        #expect(SceneCheck(three).reading.contains("84 – 108"))
        #expect(SceneCheck(four).reading.contains("84 – 108"))
    }

    @Test func `What nobody knows has no band, and is said`() throws {
        let scene = try page(.months(12, intervals: []))
        #expect(SceneCheck(scene).reading.contains("sin intervalo conocido"))
        #expect(scene.title.contains("no se sabe cuánto puede variar"))
        #expect(!fills(scene).contains(FanShade.color(depth: 0, in: .clear)))
    }

    @Test func `The title says that it's a projection, to when, and how probable the target is`() throws {
        let spanish = try page(.months(12)).title.replacing("\u{A0}", with: " ")
        #expect(
            spanish == "Proyección al 31/12/2026: Kilómetros de vía rehabilitados, 96 de 100; probabilidad de meta 24 %"
        )
        let plan = try page(.months(12), focus: "O1", in: .fake(wording: .english)).title
        #expect(plan.hasPrefix("Projection to 2026-12-31: O1, 96% of the programme"))
        #expect(plan.contains("24% (independent) or 31% (together)"))
    }

    @Test func `The rule stands at an indicator's own last report where that's older than the cut`() throws {
        var projection = try Projection.months(12)
        projection.nodes[2].path[11].executed = nil
        projection.nodes[2].path[10].executed = nil
        func rule(_ focus: String, in wording: Wording) throws -> (texts: [String], x: Double?) {
            let scene = try page(projection, focus: focus, in: .fake(wording: wording))
            let lines = scene.figure.filter { element in
                if case .line(_, _, let stroke) = element { stroke.dash == [2, 2] } else { false }
            }
            return (scene.texts.map(\.text), lines.first?.ends?.from.x)
        }
        let (own, plan) = (try rule("I1", in: .spanish), try rule("O1", in: .spanish))
        #expect(own.texts.contains("último reporte 31/07/2026") && !own.texts.contains("corte 30/09/2026"))
        #expect(plan.texts.contains("corte 30/09/2026"))
        #expect(try rule("I1", in: .english).texts.contains("last report 2026-07-31"))
        #expect(try #require(own.x) < #require(plan.x))
    }

    @Test func `A plan without a name is called one`() throws {
        var projection = try Projection.months(4)
        projection.nodes[0].name = ""
        #expect(try page(projection, focus: nil).title.contains("31/12/2026: Plan, "))
    }

    @Test func `What adds up within a year shows that year alone, and what goes on all its cuts`() throws {
        let year = try page(.months(36, annualisation: .sum))
        #expect(!SceneCheck(year).texts.contains { $0.hasSuffix("/2025") })
        let all = try page(.months(36, annualisation: .growing))
        #expect(SceneCheck(all).texts.contains { $0.hasSuffix("/2024") })
    }

    @Test func `The alternative text has every cut, the projection and the intervals`() throws {
        let text = try page(.months(4)).alternativeText.replacing("\u{A0}", with: " ")
        #expect(text.contains("30/06/2026: 20, programado 21,25."))
        #expect(text.contains("Intervalo de 95 %: 84 a 108."))
    }

    @Test func `Without a report or a projection there is nothing to draw`() throws {
        let projection = try Projection.months(4)
        #expect(throws: ChartError.self) { try FanChart().draw(ChartSubject(report: projection.report), in: .fake()) }
        #expect(throws: ChartError.self) { try page(projection, focus: "X") }
    }
}
