import Words

extension DetectedLayout {
    /// The layout of a table whose header and formats were found, and the level whose weights a plain column of weights
    /// turned out to hold.
    init(
        _ sheet: Sheet, source: ReadTable, match: HeaderMatch, formats: ColumnFormats, levelOfWeights: String?,
        dateOrder: ReadingSettings.DateOrder?, rowsRead: Int, blankRows: Int, skippedRows: [Phrase]
    ) {
        let read = match.columns.sorted { ($0.value, $0.key.name) < ($1.value, $1.key.name) }
        self.init(
            file: sheet.file, sheet: source.table.sheetName, encoding: source.encoding, separator: source.separator,
            headerRow: match.row,
            columns: read.map { column, index in
                let header = match.headers[index]
                return Column(
                    column: column == .weight ? levelOfWeights.map(MatrixColumn.levelWeight) ?? column : column,
                    header: header, basis: match.basis(of: column), number: index + 1,
                    numberFormat: formats[column],
                    hasPercentSign: header.contains("%") || formats.withPercentSign.contains(column))
            },
            headers: match.headers, isWide: sheet.isWide, dateOrder: dateOrder, rowsRead: rowsRead,
            blankRows: blankRows, skippedRows: skippedRows)
    }
}
