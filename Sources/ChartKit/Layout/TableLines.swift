/// Makes the lines of a table in one style, as many as a height holds.
struct TableLines {
    private let table: TableLayout
    private let style: TableRow.Style
    private let height: Double
    private let rowHeight: Double

    /// Lines for a height in points. A row that is higher than that, with the head of its group above it, has its texts
    /// shortened.
    init(_ table: TableLayout, style: TableRow.Style, height: Double) {
        self.table = table
        self.style = style
        self.height = height
        let heads = table.items.indices.filter { table.items[$0].indicator == nil }
            .map { Self.head(of: table, at: $0, isRepeated: true)?.height ?? 0 }
        rowHeight = height - (heads.max() ?? 0)
    }

    /// The lines from an item on; a row that isn't the first of its group comes with its group's head once more. A head
    /// doesn't stay behind without its first row.
    func lines(from first: Int) -> [TableLine] {
        var lines: [TableLine] = []
        var used = 0.0
        func add(_ line: TableLine) -> Bool {
            guard used + line.height <= height else { return false }
            used += line.height
            lines.append(line)
            return true
        }
        if table.items.indices.contains(first), table.items[first].indicator != nil,
            let before = table.items[..<first].lastIndex(where: { $0.indicator == nil }),
            let head = Self.head(of: table, at: before, isRepeated: true)
        {
            guard add(head) else { return [] }
        }
        for index in table.items.indices.dropFirst(first) {
            guard let line = line(at: index), add(line) else { break }
        }
        while let last = lines.last, last.isHead { lines.removeLast() }
        return lines
    }

    private func line(at index: Int) -> TableLine? {
        guard let node = table.items[index].indicator else {
            return Self.head(of: table, at: index, isRepeated: false)
        }
        let row = TableRow(
            node, style: style, columns: table.columns, bar: table.bar, notes: table.notes, room: rowHeight,
            in: table.context)
        return TableLine(row, node, index: index)
    }

    private static func head(of table: TableLayout, at index: Int, isRepeated: Bool) -> TableLine? {
        guard case .group(let label, let node) = table.items[index] else { return nil }
        let text = isRepeated ? table.context.wording.continued(label) : label
        let head = TableGroupHead(
            node, label: text, columns: table.columns, notes: table.notes, in: table.context)
        return TableLine(head, node, index: isRepeated ? nil : index)
    }
}
