import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct BulletDataTests {
    private func data(_ report: Report, in context: ChartContext = .fake()) throws -> FigureData {
        let drawing = try BulletChart().draw(ChartSubject(report: report), in: context)
        return try #require(drawing.pages.first?.data)
    }

    @Test func `every indicator has its number with all digits, under its objective`() throws {
        let report = OfficialPlan.report()
        let data = try data(report)
        #expect(data.rows.map(\.name) == report.nodes.dropFirst().map(\.name))
        #expect(data.rows.map { $0.cells[0].number } == report.nodes.dropFirst().map(\.outcome.achievement))
        #expect(data.rows.map(\.isHead) == report.nodes.dropFirst().map { $0.indicator == nil })
        #expect(data.columns.map(\.title) == ["Porcentaje avance", "Programado del año", "Estado"])
        #expect(data.columns.map(\.isBeside) == [false, false, true])
    }

    @Test func `a cell prints what the chart prints, in the state's colour`() throws {
        let row = try #require(try data(OfficialPlan.report()).rows.first { $0.cells[0].text == "22,33\u{A0}%" })
        #expect(row.cells[0].fill == Theme.clear.lag.fill)
        #expect(row.cells[2] == FigureData.Cell("Rezago"))
    }

    @Test func `what is missing has its word and no number`() throws {
        let row = try #require(try data(.flat([nil, 50])).rows.first)
        #expect(row.cells[0] == FigureData.Cell("Sin reporte"))
        #expect(row.cells[1] == FigureData.Cell(""))
    }

    @Test func `bars are measured against the 100 % line, on the chart's own axis`() throws {
        #expect(
            try data(.flat([50, 120])).scale == FigureData.Scale(limit: 150, line: 100, lineTitle: "Programado"))
        let english = try data(.flat([50]), in: .fake(wording: .english))
        #expect(english.scale?.lineTitle == "Programmed")
        #expect(english.nameTitle == "Indicator")
    }

    @Test func `a capped figure says what it was`() throws {
        let texts = try data(OfficialPlan.report(cappedAt: 100)).rows.map { $0.cells[0].text }
        #expect(texts.contains("100\u{A0}% (tope; 176,98\u{A0}%)"))
    }
}
