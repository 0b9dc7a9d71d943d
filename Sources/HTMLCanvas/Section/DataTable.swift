import SVGCanvas
import Scene

/// A table behind a page: rows of texts, some of them heads.
struct DataTable: Hashable {
    /// A cell of a row.
    struct Cell: Hashable {
        var text: String
        var isHead = false
        /// Over how many columns it stands.
        var columns = 1
    }

    var rows: [[Cell]] = []

    init(rows: [[Cell]]) {
        self.rows = rows
    }

    /// The tables of a page: those of its structure, and the numbers behind its drawings.
    static func tables(of page: Scene) -> [DataTable] { page.elements.flatMap(tables) }

    private static func tables(in element: Element) -> [DataTable] {
        guard case .group(let tag, let members) = element else { return [] }
        if case .figure(_, let data?) = tag { return [DataTable(data)] + members.flatMap(tables) }
        guard case .table = tag else { return members.flatMap(tables) }
        let rows = members.compactMap { member -> [Cell]? in
            guard case .group(.tableRow, let cells) = member else { return nil }
            return cells.compactMap(cell)
        }
        return rows.isEmpty ? [] : [DataTable(rows: rows)]
    }

    /// The numbers behind a drawing.
    private init(_ data: FigureData) {
        func head(_ text: String) -> Cell { Cell(text: text, isHead: true) }
        rows = [[head(data.nameTitle)] + data.columns.map { head($0.title) }]
        rows += data.rows.map { row in [head(row.name)] + row.cells.map { Cell(text: $0.text) } }
    }

    private static func cell(_ element: Element) -> Cell? {
        switch element {
        case .group(.tableHeader(let columns), let members):
            Cell(text: TextRun.reading(TextRun.runs(in: members)), isHead: true, columns: columns)
        case .group(.tableCell, let members): Cell(text: TextRun.reading(TextRun.runs(in: members)))
        default: nil
        }
    }

    /// Writes it with heads over its columns, and before the rows that have one.
    func write(to markup: inout Markup, named name: String) {
        // What is wider than a small screen is moved by keys too.
        markup.open(
            "div",
            [
                Attribute("class", "scroll"), Attribute("tabindex", "0"), Attribute("role", "region"),
                Attribute("aria-label", name),
            ])
        markup.open("table")
        let heads = rows.prefix { $0.allSatisfy(\.isHead) }
        if !heads.isEmpty { markup.open("thead") }
        for row in heads { write(row, scope: "col", to: &markup) }
        if !heads.isEmpty { markup.close("thead") }
        markup.open("tbody")
        for row in rows.dropFirst(heads.count) { write(row, scope: "row", to: &markup) }
        markup.close("tbody")
        markup.close("table")
        markup.close("div")
    }

    private func write(_ row: [Cell], scope: String, to markup: inout Markup) {
        markup.open("tr")
        for cell in row {
            // A head that says nothing is none.
            let over = cell.columns > 1 ? [Attribute("colspan", String(cell.columns))] : []
            if cell.isHead, !cell.text.isEmpty {
                markup.leaf("th", [Attribute("scope", scope)] + over, content: cell.text)
            } else {
                markup.leaf("td", over, content: cell.text)
            }
        }
        markup.close("tr")
    }
}
