import Scene
import StrategyTestSupport
import TestSupport
import Testing

@testable import Presentations

@Suite("The workbook behind a chart") struct ChartWorkbookTests {
    private func cells(formulas: Bool) throws -> [String: WorkbookReader.Cell] {
        let folder = try TemporaryFolder()
        let chart = try #require(
            NativeChart(.sample, in: Rect(x: 0, y: 0, width: 800, height: 400), text: .sample))
        let path = "\(folder.path)/datos.xlsx"
        try WorkbookReader.write(chart.workbook(title: "t", date: nil), to: path)
        #expect(try WorkbookReader.findings(in: [path]).isEmpty)
        let cells = try WorkbookReader.cells(of: [path], formulas: formulas)
        return Dictionary(uniqueKeysWithValues: cells.map { ($0.address, $0) })
    }

    @Test("has what the chart shows, with all digits, and nothing for what is missing")
    func values() throws {
        let cells = try cells(formulas: false)
        #expect(
            ["A1", "B1", "C1", "D1", "E1"].compactMap { cells[$0]?.text } == [
                "Indicador", "Avance", "Programado", "Lugar de la etiqueta", "Etiqueta",
            ])
        #expect(cells["B4"]?.number == 98.45211145364053)
        #expect(cells["C4"]?.number == 100)
        #expect(cells["E4"]?.text == "98,45\u{A0}%\u{A0}·\u{A0}Rezago")
        #expect(cells["B2"] == nil && cells["B5"] == nil && cells["C2"] == nil)
        #expect(cells["E5"]?.text == "Sin\u{A0}reporte")
    }

    @Test("computes labels and their places from the numbers")
    func formulas() throws {
        let cells = try cells(formulas: true)
        #expect(cells["D4"]?.text.hasPrefix("=IF(ISNUMBER(B4),MAX(0,MIN(200,IF(AND(B4>") == true)
        #expect(cells["E4"]?.text.hasPrefix("=IF(ISNUMBER(B4),SUBSTITUTE(FIXED(B4,2)") == true)
    }
}
