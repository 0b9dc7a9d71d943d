internal import PlanModel
internal import Words

extension WorkbookPackage {
    /// Writes every number with the fewest digits that give back the same bits, where the library wrote 16, and what charts
    /// keep of the cells that they show, where it keeps a zero for a formula.
    ///
    /// - Throws: `WorkbookError` where a part isn't whole, as after a disk was full.
    mutating func writeAllDigits(of workbook: Workbook) throws(WorkbookError) {
        for part in parts where !part.bytes.isWholeDocument { throw Self.damaged }
        for (index, sheet) in workbook.sheets.enumerated() {
            try change("xl/worksheets/sheet\(index + 1).xml") { bytes throws(WorkbookError) in
                try Self.digits(in: bytes, of: sheet)
            }
        }
        let charts = workbook.sheets.flatMap(\.charts)
        for (index, chart) in charts.enumerated() {
            try change("xl/charts/chart\(index + 1).xml") { bytes throws(WorkbookError) in
                var bytes = bytes
                for range in chart.bars.map(\.values) + [chart.target] {
                    bytes = try Self.cache(in: bytes, of: range, in: workbook)
                }
                return bytes
            }
        }
    }

    /// A sheet's XML with the number of each cell, `<c r="B2" …>…<v>…</v></c>`, in full.
    private static func digits(in bytes: [UInt8], of sheet: Sheet) throws(WorkbookError) -> [UInt8] {
        var copy = XMLCopy(bytes)
        for (row, cells) in sheet.rows.enumerated() {
            for (column, cell) in cells.enumerated() {
                guard let number = cell.number else { continue }
                let address = sheet.address(row: row, column: column)
                guard copy.keep(through: "<c r=\"\(address)\""), copy.keep(through: "<v>"),
                    copy.replace(upTo: "</v></c>", by: numberText(number))
                else { throw damaged }
            }
        }
        return copy.finished
    }

    /// A chart's XML with the numbers of a range in full; an empty cell has none.
    private static func cache(
        in bytes: [UInt8], of range: SheetRange, in workbook: Workbook
    ) throws(WorkbookError) -> [UInt8] {
        guard let sheet = workbook.sheets.first(where: { $0.name == range.sheet }) else { throw damaged }
        let points = range.rows.enumerated().compactMap { index, row in
            sheet.rows[row][range.column].number.map {
                "<c:pt idx=\"\(index)\"><c:v>\(numberText($0))</c:v></c:pt>"
            }
        }
        var copy = XMLCopy(bytes)
        guard copy.keep(through: "<c:f>\(range)</c:f><c:numCache>"),
            copy.replace(
                upTo: "</c:numCache>",
                by: "<c:formatCode>General</c:formatCode><c:ptCount val=\"\(range.rows.count)\"/>\(points.joined())")
        else { throw damaged }
        return copy.finished
    }
}
