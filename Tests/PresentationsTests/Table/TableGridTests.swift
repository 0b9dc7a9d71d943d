import Scene
import TestSupport
import Testing

@testable import Presentations

@Suite("A table's grid") struct TableGridTests {
    private func cell(_ text: String, _ x: Double, _ y: Double, _ others: [Element] = []) -> Element {
        .group(.tableCell, text.isEmpty ? others : [.line(text, x, y)] + others)
    }

    private func rule(_ y: Double) -> Element {
        .line(from: Point(0, y), to: Point(200, y), stroke: Stroke(.white, width: 0.6))
    }

    /// A head and two rows; numbers end below each other.
    private var rows: [Element] {
        [
            .group(.tableRow, [cell("Nombre", 0, 10), cell("Avance", 120, 10)]),
            .group(
                .tableRow, [cell("Uno", 0, 30), cell("5", 145, 30, [.rect(Rect(x: 120, y: 32, width: 9, height: 2))])]),
            .group(.tableRow, [cell("Dos", 0, 50), cell("", 0, 50)]),
        ]
    }

    private func grid(_ rows: [Element], _ rules: [Element] = []) throws -> TableGrid {
        try #require(TableGrid(rows, rules: rules, text: .sample))
    }

    @Test("finds the columns between what stands in them, and the rows between their lines")
    func edges() throws {
        let grid = try grid(rows, [rule(16), rule(36), rule(56)])
        // The first column's text ends at 30, the second's begins at 120.
        #expect(grid.edges == [0, 75, 200])
        #expect(grid.rows.map(\.bottom) == [16, 36, 56])
        #expect(grid.rightAligned == [1])
        #expect(grid.marks.count == 1)
    }

    @Test("does without lines")
    func bare() throws {
        let grid = try grid(rows)
        #expect(grid.rows.count == 3 && grid.rows.allSatisfy { $0.rule == nil })
        #expect(grid.edges.last == 152)
    }

    @Test("lets a cell go over the columns to the next one's")
    func span() throws {
        let full = Element.group(.tableRow, [cell("a", 0, 10), cell("b", 50, 10), cell("c", 100, 10)])
        let name = Element.group(.tableHeader(columns: 2), [.line("Grupo", 0, 30)])
        let head = Element.group(.tableRow, [name, cell("c", 100, 30)])
        let grid = try grid([full, head])
        #expect(grid.rows[1].cells.map(\.span) == [2, 1])
        #expect(grid.markup.contains("<a:tc gridSpan=\"2\">") && grid.markup.contains("hMerge=\"1\""))
    }

    @Test("writes a head row, and the line below each row as its cells' own")
    func markup() throws {
        let markup = try grid(rows, [rule(16), rule(36), rule(56)]).markup
        #expect(markup.contains("<a:tblPr firstRow=\"1\"/>"))
        #expect(markup.components(of: "<a:tr ") == 3)
        #expect(markup.components(of: "<a:lnB w=\"7620\"><a:solidFill><a:schemeClr val=\"bg1\"/>") == 6)
        #expect(markup.contains("algn=\"r\""))
    }

    @Test("knows level lines from other drawings")
    func rules() {
        #expect(TableGrid.areRules([rule(1), rule(2)]))
        #expect(!TableGrid.areRules([rule(1), .rect(Rect(x: 0, y: 0, width: 1, height: 1))]))
        #expect(!TableGrid.areRules([]))
        #expect(TableGrid([], rules: [], text: .sample) == nil)
    }
}
