import SVGCanvas
import Scene
import Testing

@testable import HTMLCanvas

@Suite("The table behind a page") struct DataTableTests {
    private func markup(_ table: DataTable) -> String {
        var markup = Markup()
        table.write(to: &markup, named: "Tabla de datos")
        return markup.text.replacing("\n", with: "")
    }

    @Test("has the rows that the page's own table has")
    func rows() {
        let tables = DataTable.tables(of: HTMLSample.summary)
        #expect(
            tables.map(\.rows) == [
                [
                    [.init(text: "Nodo", isHead: true), .init(text: "Avance", isHead: true)],
                    [.init(text: "O1"), .init(text: "72,5 %")],
                ]
            ])
        #expect(DataTable.tables(of: HTMLSample.objective).isEmpty)
    }

    @Test("has the numbers behind a drawing")
    func figure() {
        let data = FigureData(
            nameTitle: "Indicador", columns: [.init("Avance")], rows: [.init("Trámites", [.init("72,5 %", 72.5)])])
        let page = HTMLSample.page("01", "Avance", [.group(.figure("Un gráfico", data), [])])
        let expected: [[DataTable.Cell]] = [
            [.init(text: "Indicador", isHead: true), .init(text: "Avance", isHead: true)],
            [.init(text: "Trámites", isHead: true), .init(text: "72,5 %")],
        ]
        #expect(DataTable.tables(of: page).map(\.rows) == [expected])
    }

    @Test("has heads over columns, and before rows that have one")
    func heads() {
        let table = DataTable(rows: [
            [.init(text: "Nodo", isHead: true), .init(text: "", isHead: true)],
            [.init(text: "Objetivo 1", isHead: true, columns: 5), .init(text: "72,5 %")],
        ])
        let text = markup(table)
        #expect(text.contains("<thead><tr><th scope=\"col\">Nodo</th><td></td></tr></thead>"))
        #expect(text.contains("<tbody><tr><th scope=\"row\" colspan=\"5\">Objetivo 1</th><td>72,5 %</td></tr></tbody>"))
        #expect(text.contains("tabindex=\"0\" role=\"region\" aria-label=\"Tabla de datos\""))
    }
}
