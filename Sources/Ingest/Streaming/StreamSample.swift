import PlanModel

/// The first records of a matrix that is to be streamed, and where they lie in its text.
struct StreamSample {
    /// How many records below the first that holds something decide for the time being how numbers are written.
    static let size = 200

    /// The records, with what its file says of each cell.
    let table: TextTable
    /// The record of the headers.
    let header: Int
    let separator: Separator
    /// Where the first record below the header starts, and on which line.
    let dataOffset: Int
    let dataLine: Int
    /// What there is to say about the file as a whole.
    let remarks: [Diagnostic]
    /// What was met in each column of a sheet; nil where the matrix is text.
    let columns: [SheetLines.Column]?

    /// The first records of text.
    ///
    /// - Throws: `StreamError.irregular` where only reading the whole can tell what it is.
    init(_ source: RandomAccessBytes, settings: ReadingSettings) throws {
        var bytes: [UInt8] = []
        try source.read(min(source.count, SeparatorDetector.sampleBytes + 4), at: 0, into: &bytes)
        let signature = FileSignature(bytes)
        let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
        if hasMark { bytes.removeFirst(3) }
        separator = SeparatorDetector.separator(of: bytes)
        let walker = RecordWalker(separator: separator.byte)
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator.byte)
        var ends: [Int] = []
        var firstFilled: Int?
        while sink.table.count <= Self.size + (firstFilled ?? sink.table.count),
            let next = walker.end(ofRecordAt: ends.last ?? 0, in: bytes.span)
        {
            scanner.scan(bytes.span.extracting((ends.last ?? 0)..<next), into: &sink)
            ends.append(next)
            if firstFilled == nil, sink.table.filledWidth(of: sink.table.count - 1) > 0 {
                firstFilled = sink.table.count - 1
            }
        }
        // What a bad header is worth saying, the reader of whole matrices says.
        guard signature == nil, separator != .pipe, !settings.needsSheet,
            let header = TitleRows.header(of: sink.table, settings: settings),
            !sink.faults.contains(where: { $0.record <= header }), ends.indices.contains(header),
            TextEncoding.decoded(Array(bytes[..<ends[header]])).encoding == .utf8
        else { throw StreamError.irregular }
        table = sink.table
        self.header = header
        dataOffset = ends[header] + (hasMark ? 3 : 0)
        dataLine = 1 + ByteCensus(bytes.span.extracting(0..<ends[header])).lineEnds
        remarks = []
        columns = nil
    }

    /// The first records of a sheet's text.
    ///
    /// - Throws: `StreamError.irregular` where the sheet is empty.
    init(_ sheet: SheetText, settings: ReadingSettings, remarks: [Diagnostic]) throws {
        guard let header = TitleRows.header(of: sheet.head, settings: settings) else { throw StreamError.irregular }
        table = sheet.head
        self.header = header
        separator = .tab
        dataOffset = sheet.headEnds[header]
        dataLine = sheet.head.lines[header] + 1
        self.remarks = remarks
        columns = sheet.columns
    }

    /// Whether a sheet's text says all that its cells do: of the columns that are read, all numbers are numbers by the
    /// file's own word and all else is text.
    func isPlain(_ match: HeaderMatch) -> Bool {
        guard let columns else { return true }
        // The stream reads no words but these on more than one line as the reader of whole matrices does.
        let onOneLine = match.levels.map(MatrixColumn.level) + [.indicator, .name, .note, .entity]
        return columns.count <= match.headers.count
            && match.columns.allSatisfy { column, index in
                guard columns.indices.contains(index) else { return true }
                return !columns[index].hasFlaw && (!columns[index].hasBreak || onOneLine.contains(column))
            }
            && match.numberColumns.allSatisfy {
                !columns.indices.contains($0.index) || !columns[$0.index].hasNumberText
            }
    }
}
