/// Rows with aligned columns, as text for a terminal.
package struct TextTable {
    /// A column and how its cells stand.
    package struct Column {
        package var title: String
        package var isNumeric: Bool

        package init(title: String, isNumeric: Bool = false) {
            self.title = title
            self.isNumeric = isNumeric
        }
    }

    /// A cell's text, and how a terminal sets it off.
    package struct Cell: ExpressibleByStringLiteral {
        package var text: String
        package var style: TerminalStyle?

        package init(_ text: String, style: TerminalStyle? = nil) {
            self.text = text
            self.style = style
        }

        package init(stringLiteral text: String) { self.init(text) }
    }

    package var columns: [Column]
    package var rows: [[Cell]] = []
    /// How many columns at the left say what a row is about; they stand in each part of a table that's too wide.
    package var keyCount = 1

    package init(columns: [Column]) { self.columns = columns }

    /// Columns set apart by two blanks under a line of titles.
    ///
    /// - Parameter width: how many cells a line has; nil for lines as long as they need. Nothing is cut or left out for
    ///   it: titles and texts are broken within their column, and what still has no room stands in a part of the table
    ///   below, beside the same rows.
    package func text(width: Int?, coloured: Bool) -> String {
        // Cells are shown as text, whatever they hold: what is set off comes from the styles alone.
        var shown = self
        shown.columns = columns.map { Column(title: $0.title.visible, isNumeric: $0.isNumeric) }
        shown.rows = rows.map { $0.map { Cell($0.text.visible, style: $0.style) } }
        return TextTableLayout(of: shown, width: width).parts.map { shown.text(of: $0, coloured: coloured) }
            .joined(separator: "\n")
    }

    private func text(of part: [TextTableLayout.Width], coloured: Bool) -> String {
        let titles = part.map { place in
            let column = columns[place.column]
            return Block(
                lines: column.title.lines(within: place.cells), width: place.cells, isRight: column.isNumeric,
                style: .faint)
        }
        // Titles stand on the first row, and cells begin in the line of the first column's.
        let height = titles.map(\.lines.count).max() ?? 0
        let blocks = rows.map { row in
            part.map { place in
                let cell = row[place.column]
                return Block(
                    lines: cell.text.lines(within: place.cells), width: place.cells,
                    isRight: columns[place.column].isNumeric, style: cell.style)
            }
        }
        return Block.text(titles.map { $0.lowered(to: height) }, coloured: coloured)
            + blocks.map { Block.text($0, coloured: coloured) }.joined()
    }
}

/// What a cell's lines are made of.
private struct Block {
    var lines: [String]
    /// The column's width, in cells of a terminal.
    let width: Int
    let isRight: Bool
    let style: TerminalStyle?

    /// The same under blank lines, so that it ends with the others.
    func lowered(to height: Int) -> Block {
        var block = self
        block.lines = Array(repeating: "", count: height - lines.count) + lines
        return block
    }

    /// Blocks side by side.
    static func text(_ blocks: [Block], coloured: Bool) -> String {
        let height = blocks.map(\.lines.count).max() ?? 0
        return (0..<height).map { index in
            var line = blocks.map { $0.line(index, coloured: coloured) }.joined(separator: "  ")
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }.joined()
    }

    private func line(_ index: Int, coloured: Bool) -> String {
        let text = index < lines.count ? lines[index] : ""
        let blanks = String(repeating: " ", count: max(0, width - text.displayWidth))
        let set = coloured && !text.isEmpty ? style?.applied(to: text) ?? text : text
        return isRight ? blanks + set : set + blanks
    }
}
