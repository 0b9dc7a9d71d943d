/// How wide the columns of a table are, and which of them stand side by side.
struct TextTableLayout {
    /// A column with its width in cells of a terminal.
    struct Width: Equatable {
        var column: Int
        var cells: Int
    }

    /// What stands side by side, each under the one before: one part where a line holds all columns.
    private(set) var parts: [[Width]] = []

    /// Texts are broken to no less than this, as far as a line allows: names of an indicator stay readable.
    private static let readable = 20
    /// Words of a title that are longer than this may be broken where room is short.
    private static let longWord = 16
    private static let gap = 2

    init(of table: TextTable, width: Int?) {
        let natural = table.columns.indices.map { column in
            max(table.columns[column].title.displayWidth, table.widestCell(of: column))
        }
        let all = table.columns.indices.map { Width(column: $0, cells: natural[$0]) }
        guard let width, Self.total(all) > width else {
            parts = [all]
            return
        }

        let keyCount = min(table.keyCount, table.columns.count)
        let keyRoom = max(1, width * 2 / 5 / max(1, keyCount))
        let least = all.map { place -> Width in
            let column = table.columns[place.column]
            let title = column.title.split(separator: " ").map { String($0).displayWidth }.max() ?? 0
            let cells =
                column.isNumeric
                ? max(table.widestCell(of: place.column), min(title, Self.longWord))
                : min(place.cells, Self.readable)
            return Width(column: place.column, cells: place.column < keyCount ? min(place.cells, keyRoom) : cells)
        }
        let keys = Array(least.prefix(keyCount))
        let room = max(1, width - Self.total(keys) - Self.gap)
        var part = keys
        for var place in least.dropFirst(keyCount) {
            place.cells = min(place.cells, room)
            if part.count > keyCount, Self.total(part + [place]) > width {
                parts.append(part)
                part = keys
            }
            part.append(place)
        }
        parts.append(part)
        parts = parts.map { part in
            Self.widened(part, to: width, wanting: natural, isWhole: { table.columns[$0].isNumeric })
        }
    }

    /// What columns take side by side.
    private static func total(_ part: [Width]) -> Int {
        part.reduce(0) { $0 + $1.cells } + gap * max(0, part.count - 1)
    }

    /// Hands out what is left of a line to the columns that need more, those that need least first, so that as many as
    /// possible have all that they need; a title is on one line (`isWhole`), or as it was.
    private static func widened(
        _ part: [Width], to width: Int, wanting natural: [Int], isWhole: (Int) -> Bool
    ) -> [Width] {
        var part = part
        var left = max(0, width - total(part))
        let wishes = part.indices.map { ($0, natural[part[$0].column] - part[$0].cells) }.filter { $0.1 > 0 }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        for (rank, (index, wish)) in wishes.enumerated() {
            let share = left / (wishes.count - rank)
            let given = wish <= share ? wish : isWhole(part[index].column) ? 0 : share
            part[index].cells += given
            left -= given
        }
        return part
    }
}

extension TextTable {
    /// What the widest cell of a column takes.
    fileprivate func widestCell(of column: Int) -> Int { rows.map { $0[column].text.displayWidth }.max() ?? 0 }
}
