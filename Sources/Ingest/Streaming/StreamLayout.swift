import PlanModel

/// What a matrix was found to be from its first bytes: enough to read the others block by block.
struct StreamLayout: Sendable {
    /// How many records decide for the time being how numbers are written.
    private static let sampleSize = 200

    let file: String
    let separator: Separator
    let match: HeaderMatch
    /// How many fields the header has.
    let width: Int
    /// Where the first record below the header starts.
    let dataOffset: Int
    let dataLine: Int
    /// What the first records say about the format of numbers.
    let sampledFormats: ColumnFormats
    /// The columns that say whose rows they are, from 0.
    let keyRuns: [ColumnRun]
    let unitColumn, cutColumn: Int?
    let indicatorColumn: Int
    /// The columns of the codes, from the top down to the indicator's.
    let codeRuns: [ColumnRun]
    /// The columns of numbers.
    let numberColumns: [(column: MatrixColumn, index: Int)]

    /// Reads the header.
    ///
    /// - Throws: `IngestError` as reading the whole matrix would, or `StreamError.irregular` where only that can tell.
    init(_ source: RandomAccessBytes, levels: [String]?, mappings: [ColumnMapping]) throws {
        file = source.path
        var bytes: [UInt8] = []
        try source.read(min(source.count, SeparatorDetector.sampleBytes + 4), at: 0, into: &bytes)
        let signature = FileSignature(bytes)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { bytes.removeFirst(3) }
        separator = SeparatorDetector.separator(of: bytes)

        let walker = RecordWalker(separator: separator.byte)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator.byte)
        var header: Int?
        var end = 0
        var dataEnd = 0
        while header == nil || sink.table.count <= Self.sampleSize,
            let next = walker.end(ofRecordAt: end, in: bytes.span)
        {
            scanner.scan(bytes.span.extracting(end..<next), into: &sink)
            end = next
            if header == nil, sink.table.filledWidth(of: sink.table.count - 1) > 0 {
                header = sink.table.count - 1
                dataEnd = end
            }
        }
        let census = ByteCensus(bytes.span.extracting(0..<dataEnd))
        // What a bad header is worth saying, the reader of whole matrices says.
        guard let header, !sink.faults.contains(where: { $0.record <= header }), signature == nil,
            TextEncoding.decoded(Array(bytes[..<dataEnd])).encoding != .windows1252
        else { throw StreamError.irregular }

        let table = sink.table
        let headers = (0..<table.filledWidth(of: header)).map { column in
            String(decoding: ByteText.trimmed(table.cell(header, column)), as: UTF8.self)
        }
        width = headers.count
        match = HeaderMatch(headers: headers, levels: levels, mappings: mappings, file: file, row: table.lines[header])
        guard !match.diagnostics.contains(where: { $0.severity == .error }) else { throw StreamError.irregular }
        let columns = match.columns
        keyRuns = ColumnRun.runs(of: [.unit, .cut].compactMap { columns[$0] }.sorted())
        unitColumn = columns[.unit]
        cutColumn = columns[.cut]
        indicatorColumn = columns[.indicator] ?? 0
        codeRuns = ColumnRun.runs(
            of: (match.levels.map(MatrixColumn.level) + [.indicator]).compactMap { columns[$0] })
        numberColumns = MatrixColumn.numbers.compactMap { column in columns[column].map { (column, $0) } }
        dataOffset = dataEnd + (hasMark ? 3 : 0)
        dataLine = 1 + census.lineEnds
        let records = RecordSelection(table: table, header: header, width: width, file: file, faults: [:])
        sampledFormats = ColumnFormats(
            table: table, records: records.usable, match: match, separator: separator, file: file)
    }
}
