import PlanModel

/// What a matrix was found to be from its first bytes: enough to read the others block by block.
struct StreamLayout: Sendable {
    let file: String
    /// The sheet that it's the text of, where the file is a workbook: its numbers are numbers by the file's own word.
    let sheetName: String?
    let separator: Separator
    let match: HeaderMatch
    /// How many fields the header has.
    let width: Int
    /// The same with empty ones at its end.
    let headerWidth: Int
    /// What is said of the rows above the header, and of the file.
    let remarks: [Diagnostic]
    /// Where the first record below the header starts.
    let dataOffset: Int
    let dataLine: Int
    /// What the first records say about the format of numbers.
    let sampledFormats: ColumnFormats
    /// The rows of the first records.
    let sampleRows: [Observation]
    /// The columns that say whose rows they are, from 0.
    let keyRuns: [ColumnRun]
    let unitColumn, cutColumn: Int?
    let indicatorColumn: Int
    /// The columns of the codes, from the top down to the indicator's.
    let codeRuns: [ColumnRun]
    /// The columns of numbers.
    let numberColumns: [(column: MatrixColumn, index: Int)]
    let settings: ReadingSettings
    /// Reads the cuts, by what the first records say of their column.
    let cuts: CutReader

    /// Reads the header.
    ///
    /// - Throws: `IngestError` as reading the whole matrix would, or `StreamError.irregular` where only that can tell.
    init(_ source: RandomAccessBytes, settings: ReadingSettings) throws {
        try self.init(StreamSample(source, settings: settings), file: source.path, settings: settings)
    }

    /// Reads the header of a sample.
    init(_ sample: StreamSample, file: String, settings: ReadingSettings) throws {
        self.settings = settings
        self.file = file
        separator = sample.separator
        sheetName = sample.table.sheetName
        let header = sample.header
        var sheet = Sheet(sample.table, header: header, file: file, settings: settings)
        let headers = sheet.headers
        remarks =
            [TitleRows.note(on: TitleRows.titles(above: header, of: sample.table), of: sheet)].compactMap(\.self)
            + sample.remarks
        sheet.findings.add(CellFlaw.findings(inHeadersOf: sheet))
        for layout in TableLayouts.all { layout.apply(to: &sheet) }
        guard sheet.headers == headers, sheet.findings.errors.isEmpty, settings.fill.isEmpty,
            settings.magnitudes != .period
        else { throw StreamError.irregular }
        width = headers.count
        headerWidth = sheet.headerWidth
        match = HeaderMatch(
            headers: headers, settings: settings, file: file, sheetName: sheetName, row: sheet.table.lines[header],
            contents: sheet.contents)
        let columns = match.columns
        // Whether the years of such a matrix are cuts only the whole tells.
        if columns[.year] != nil && columns[.cut] == nil { throw StreamError.irregular }
        guard !match.diagnostics.contains(where: { $0.severity == .error }),
            !match.levels.map(MatrixColumn.levelWeight).contains(where: columns.keys.contains), match.years.isEmpty,
            sample.isPlain(match)
        else { throw StreamError.irregular }
        // The year of a cut is the row's before it's the plan's, and only the reader of whole matrices looks there.
        var settingsOfCuts = settings
        if columns[.year] != nil { settingsOfCuts.year = nil }
        cuts = CutReader(
            columns[.cut].map(sheet.contents) ?? [], under: match.header(of: .cut), settings: settingsOfCuts)
        keyRuns = ColumnRun.runs(of: [.unit, .cut].compactMap { columns[$0] }.sorted())
        unitColumn = columns[.unit]
        cutColumn = columns[.cut]
        indicatorColumn = columns[.indicator] ?? 0
        codeRuns = ColumnRun.runs(
            of: (match.levels.map(MatrixColumn.level) + [.indicator]).compactMap { columns[$0] })
        numberColumns = match.numberColumns
        dataOffset = sample.dataOffset
        dataLine = sample.dataLine
        let records = RecordSelection(sheet, match: match, separator: separator)
        sampledFormats = ColumnFormats(sheet, records: records.usable, match: match, separator: separator)
        guard records.skipped.isEmpty else { throw StreamError.irregular }
        sampleRows = try Self.plainRows(sheet, records.usable, match, sampledFormats)
    }

    /// Where a row stands, or a cell of it.
    func place(row: Int? = nil, column: Int? = nil) -> Place {
        Place(file: file, sheet: sheetName, row: row, column: column)
    }

    /// The rows of the first records.
    ///
    /// - Throws: `StreamError.irregular` where something in them calls for a decision that only the whole allows: whose the
    ///   weights are, what a column of dates holds, whether magnitudes are of a period.
    private static func plainRows(
        _ sheet: Sheet, _ records: [Int], _ match: HeaderMatch, _ formats: ColumnFormats
    ) throws -> [Observation] {
        var builder = ObservationBuilder(sheet, records: records, match: match, formats: formats)
        var rows = records.compactMap { builder.observation(of: $0) }
        let weights = MatrixWeights(sheet, match: match, formats: formats, records: records)
        var found = weights.settle(&rows)
        found.add(builder.doubts)
        found.add(SignChanges.findings(on: rows))
        guard found.errors.isEmpty, found.remarks.isEmpty,
            CutColumn.findings(rows, cuts: builder.cutTexts, match: match).isEmpty,
            !PeriodMagnitudes(stated: sheet.settings.magnitudes, isWide: false).settle(&rows)
                .contains(where: { $0.severity == .error })
        else { throw StreamError.irregular }
        return rows
    }
}
