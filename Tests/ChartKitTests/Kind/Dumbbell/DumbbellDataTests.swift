import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct DumbbellDataTests {
    private func data(_ comparison: Comparison) throws -> FigureData {
        let subject = ChartSubject(report: comparison.reports[0], comparison: comparison)
        return try #require(try DumbbellChart().draw(subject, in: .fake()).pages.first?.data)
    }

    @Test func `each methodology is a column of bars, and the difference a column to read`() throws {
        let data = try data(OfficialPlan.comparison)
        #expect(
            data.columns.map(\.title)
                == ["Sin tope", "Con tope de 100\u{A0}% por indicador", "Diferencia en puntos"])
        #expect(data.columns.map { $0.fill != nil } == [true, true, false])
        #expect(data.columns[0].fill != data.columns[1].fill)
    }

    @Test func `each node has its numbers as they were measured`() throws {
        let nodes = OfficialPlan.comparison.nodes
        let data = try data(OfficialPlan.comparison)
        #expect(data.rows.count == nodes.count)
        for (row, node) in zip(data.rows, nodes) {
            #expect(row.cells.prefix(2).map(\.number) == node.outcomes.map(\.achievement))
        }
        let objective = try #require(data.rows.first { $0.name == "Objetivo 1" })
        #expect(objective.cells.map(\.text) == ["125,97\u{A0}%", "100,00\u{A0}%", "\u{2212}25,97"])
    }
}
