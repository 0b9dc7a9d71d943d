import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct ProjectionSlideTests {
    private func projection() throws -> Projection {
        var report = OfficialPlan.report()
        let cut = try #require(report.cut)
        report.horizon = cut.yearEnd
        let nodes = report.nodes.map { node in
            var own = ProjectedNode(
                id: node.id, level: node.level, parent: node.parent, name: node.name, reported: node.outcome,
                projected: node.outcome)
            if let row = node.indicator?.observation {
                own.indicator = .init(observation: row, reported: nil, estimate: nil, intervals: [])
            }
            return own
        }
        return Projection(report: report, cut: cut, horizon: cut.yearEnd, nodes: nodes, draws: 2048)
    }

    @Test func `A projection is a slide before the closing, which says so and stands in its margins`() throws {
        var builder = DeckSample.builder()
        builder.projection = try projection()
        let slide = try #require(try builder.build().slides.dropLast().last)
        #expect(slide.name.hasSuffix("-proyeccion") && slide.origin == .extra)
        #expect(slide.scene.title.hasPrefix("Proyección al 31/12/2024"))
        #expect(SceneCheck(slide.scene).problems == [])
        #expect(SceneCheck(slide.scene).texts.contains("Reportado"))
    }

    @Test func `Without a projection there's no such slide, nor in the official deck`() throws {
        #expect(try !DeckSample.builder().build().slides.contains { $0.name.contains("proyeccion") })
        var builder = DeckSample.builder()
        builder.projection = try projection()
        #expect(try !builder.build(.official).slides.contains { $0.name.contains("proyeccion") })
    }
}
