/// How wide the columns of a sheet have to be for what stands in them, and how high its rows where a text goes on below.
struct SheetMeasures {
    /// In characters.
    private static let least = 8
    /// What a cell keeps free beside its text.
    private static let margin = 3
    /// The height of a line, and the greatest of a row, in points.
    private static let (line, greatest) = (15.0, 409.0)

    /// The width of each column, in characters.
    let widths: [Int]
    private let sheet: Sheet

    init(_ sheet: Sheet) {
        self.sheet = sheet
        widths = sheet.columns.enumerated().map { index, column in
            let cells = sheet.rows.map { $0.indices.contains(index) ? Self.characters(of: $0[index]) : 0 }
            let head = column.title.split(separator: " ").map(\.count).max() ?? 0
            return min(max(cells.max() ?? 0, head, Self.least), column.widest) + Self.margin
        }
    }

    /// The height of the head in points; nil for the usual one.
    var head: Double? { height(sheet.columns.map { .text($0.title, CellStyle(isBold: true)) }) }

    /// The height of a row in points; nil for the usual one.
    func height(_ cells: [Cell]) -> Double? {
        let lines =
            zip(cells, widths).map { cell, width in
                guard case .text(let text) = cell.content else { return 1 }
                return Self.lines(
                    text.cellText, width: width - 2 * cell.style.indent, isBold: cell.style.isBold)
            }.max() ?? 1
        return lines > 1 ? min(Self.line * Double(lines), Self.greatest) : nil
    }

    /// How many lines a text takes whose words are put one after the other.
    private static func lines(_ text: String, width: Int, isBold: Bool) -> Int {
        let width = max(1, isBold ? width * 9 / 10 : width)
        var (lines, used) = (1, 0)
        for word in text.split(separator: " ", omittingEmptySubsequences: false) {
            if used > 0, used + 1 + word.count > width { (lines, used) = (lines + 1, 0) }
            used += word.count + (used > 0 ? 1 : 0)
            if used > width { (lines, used) = (lines + (used - 1) / width, (used - 1) % width + 1) }
        }
        return lines
    }

    private static func characters(of cell: Cell) -> Int {
        switch cell.content {
        case .nothing: return 0
        case .text(let text), .wording(_, let text):
            let count = text.cellText.count
            return count + (cell.style.isBold ? count / 7 : 0) + 2 * cell.style.indent
        case .number(let value), .formula(_, let value):
            guard let integer = Int(exactly: value.magnitude.rounded(.down)) else { return 12 }
            let digits = String(integer).count
            return digits + (digits - 1) / 3 + (value < 0 ? 1 : 0) + (cell.style.form?.room ?? 0)
        }
    }
}
