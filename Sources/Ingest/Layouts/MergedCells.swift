/// Merged cells: their text stands in the first row, and the others are empty.
enum MergedCells {
    /// Repeats the text above in the empty cells of the columns that the plan file names under `fill:`; it may stand on a
    /// row of its own, as a heading.
    static func fill(_ sheet: inout Sheet, records: [Int], headings: [Int], match: HeaderMatch) {
        let columns = Set(sheet.settings.fill.compactMap { match.columns[$0] })
        guard !columns.isEmpty else { return }
        let (filled, headings) = (Set(records), Set(headings))
        var table = TextTable(sheetName: sheet.table.sheetName)
        var above: [Int: Int] = [:]
        for record in 0..<sheet.table.count {
            let width = sheet.table.width(of: record)
            for column in 0..<width {
                var source = record
                if columns.contains(column), filled.contains(record) || headings.contains(record) {
                    if !ByteText.isBlank(sheet.table.cell(record, column)) {
                        above[column] = record
                    } else if filled.contains(record) {
                        source = above[column] ?? record
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
