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

    package init(columns: [Column]) { self.columns = columns }

    /// Columns set apart by two blanks under a line of titles. Text in the last column is shortened to the width, which
    /// only a terminal has; everywhere else it's whole.
    package func text(width: Int?, coloured: Bool) -> String {
        // Cells are shown as text, whatever they hold: what is set off comes from the styles alone.
        let rows = rows.map { $0.map { Cell($0.text.visible, style: $0.style) } }
        let titles = columns.map(\.title.visible)
        let widths = columns.indices.map { column in
            ([titles[column]] + rows.map { $0[column].text }).map(\.count).max() ?? 0
        }
        func line(_ cells: [Cell]) -> String {
            var line = ""
            var used = 0
            for (index, cell) in cells.enumerated() {
                let isLast = index == cells.count - 1
                let text = isLast ? shortened(cell.text, to: width.map { $0 - used }) : cell.text
                let blanks = String(repeating: " ", count: max(0, widths[index] - text.count))
                let set = coloured ? cell.style?.applied(to: text) ?? text : text
                line += columns[index].isNumeric ? blanks + set : isLast ? set : set + blanks
                if !isLast { line += "  " }
                used += widths[index] + 2
            }
            while line.last == " " { line.removeLast() }
            return line + "\n"
        }
        let head = line(titles.map { Cell($0, style: .faint) })
        return head + rows.map(line).joined()
    }

    private func shortened(_ text: String, to width: Int?) -> String {
        guard let width, width > 8, text.count > width else { return text }
        return text.prefix(width - 1) + "…"
    }
}

/// How a terminal sets a text off.
package enum TerminalStyle: String {
    case faint = "2"
    case bold = "1"
    case red = "31"
    case yellow = "33"
    case green = "36"
    case blue = "34"

    package func applied(to text: String) -> String { "\u{1B}[\(rawValue)m\(text)\u{1B}[0m" }
}
