extension MergedRange {
    /// The table with the text of merged cells in each of their rows that holds something else, as people read them.
    static func filling(_ table: TextTable, _ ranges: [MergedRange]) throws(WorkbookFault) -> TextTable {
        guard !ranges.isEmpty else { return table }
        var sources: [Int: [(column: Int, record: Int)]] = [:]
        var count = 0
        for range in ranges {
            let record = range.rows.lowerBound - 1
            guard record < table.count, !ByteText.isBlank(table.cell(record, range.column - 1)) else { continue }
            for row in range.rows.dropFirst().prefix(while: { $0 <= table.count })
            where table.filledWidth(of: row - 1) > 0 {
                sources[row - 1, default: []].append((range.column - 1, record))
                count += 1
            }
            guard count <= WorkbookLimits.cells else {
                throw .tooMuch(es: "demasiadas celdas combinadas", en: "too many merged cells")
            }
        }
        guard !sources.isEmpty else { return table }
        var filled = TextTable(sheetName: table.sheetName)
        for record in 0..<table.count {
            let own = Dictionary(
                (sources[record] ?? []).map { ($0.column, $0.record) }, uniquingKeysWith: { first, _ in first })
            let width = max(table.width(of: record), (own.keys.max() ?? -1) + 1)
            for column in 0..<width {
                guard let source = own[column], ByteText.isBlank(table.cell(record, column)) else {
                    filled.appendCell(record, column, of: table)
                    continue
                }
                let kind = table.kind(source, column)
                filled.appendCell(table.cell(source, column), kind == .number ? .sharedNumber : kind)
            }
            filled.endRecord(line: table.lines[record])
        }
        return filled
    }
}
