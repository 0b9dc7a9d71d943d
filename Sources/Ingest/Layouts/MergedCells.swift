/// Merged cells: their text stands in the first row, and the others are empty.
enum MergedCells {
    /// Repeats the text above in the empty cells of the columns that the plan file names under `fill:`.
    static func fill(_ sheet: inout Sheet, records: [Int], match: HeaderMatch) {
        let columns = Set(sheet.settings.fill.compactMap { match.columns[$0] })
        guard !columns.isEmpty else { return }
        let filled = Set(records)
        var table = TextTable(sheetName: sheet.table.sheetName)
        var above: [Int: Int] = [:]
        for record in 0..<sheet.table.count {
            let width = sheet.table.width(of: record)
            for column in 0..<width {
                var source = record
                if filled.contains(record), columns.contains(column) {
                    if ByteText.isBlank(sheet.table.cell(record, column)) {
                        source = above[column] ?? record
                    } else {
                        above[column] = record
                    }
                }
                table.appendCell(source, column, of: sheet.table)
            }
            table.endRecord(
                line: sheet.table.lines[record], columns: (0..<width).map { sheet.table.fileColumn(record, $0) })
        }
        sheet.table = table
    }
}
