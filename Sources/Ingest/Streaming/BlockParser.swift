import PlanModel

/// Turns blocks into batches of columns: one for a thread, which keeps what blocks have in common.
struct BlockParser {
    private let layout: StreamLayout
    private let formats: ColumnFormats
    private var sections: SectionBuilder
    private var numbers: [NumberColumnReader] = []
    private let hasWords: Bool
    private var fields: FieldRanges

    init(_ layout: StreamLayout, formats: ColumnFormats, overrides: [String: IndicatorOverride]) {
        self.layout = layout
        self.formats = formats
        sections = SectionBuilder(layout, overrides: overrides)
        hasWords = layout.match.columns[.annualisation] != nil || layout.match.columns[.indicatorClass] != nil
        fields = FieldRanges(width: layout.width)
    }

    /// Reads a block.
    ///
    /// - Throws: `StreamError.irregular` where the bytes aren't UTF-8.
    mutating func parse(_ block: borrowing Block) throws(StreamError) -> ParsedBlock {
        let bytes = block.bytes.span.extracting(0..<block.count)
        if !ByteCount.isASCII(bytes), (try? UTF8Span(validating: bytes)) == nil { throw .irregular }
        numbers = layout.numberColumns.map {
            NumberColumnReader($0.column, at: $0.index, format: formats[$0.column]?.format ?? .plain)
        }
        var parsed = ParsedBlock(file: layout.file)
        parsed.size = block.count
        parsed.offset = block.pieces.first?.offset ?? 0
        parsed.line = block.pieces.first?.line ?? 0
        var columns = numbers.map { _ in MatrixBatch.Numbers(capacity: block.count / 32) }
        parsed.batch.lines.reserveCapacity(block.count / 32)
        if layout.match.columns[.annualisation] != nil { parsed.batch.annualisation = [] }

        var index = 0
        var line = 0
        var piece = 0
        while index < bytes.count {
            if piece < block.pieces.count, block.pieces[piece].start <= index {
                line = block.pieces[piece].line
                piece += 1
            }
            let start = index
            if let next = fields.split(bytes, from: index, separator: layout.separator.byte),
                fields.count == layout.width, !fields[layout.indicatorColumn].isEmpty
            {
                index = next
                row(bytes, line: line, start: start, columns: &columns, into: &parsed)
                line += 1
            } else {
                let walker = RecordWalker(separator: layout.separator.byte)
                index = walker.end(ofRecordAt: index, in: bytes) ?? bytes.count
                let record = bytes.extracting(start..<index)
                oddRecord(record, line: line, start: start, columns: &columns, into: &parsed)
                line += ByteCount.count(RecordWalker.lineFeed, in: record)
            }
        }
        sections.close(&parsed)
        for (reader, column) in zip(numbers, columns) { parsed.batch.set(reader.column, column) }
        parsed.evidence = numbers.map(\.evidence)
        parsed.ambiguous = numbers.map(\.firstAmbiguous)
        parsed.problems.sortByPlace()
        return parsed
    }

    /// A record with quotes, without a code, or with another number of fields than the header.
    private mutating func oddRecord(
        _ record: Span<UInt8>, line: Int, start: Int, columns: inout [MatrixBatch.Numbers],
        into parsed: inout ParsedBlock
    ) {
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: layout.separator.byte, line: line)
        scanner.scan(record, into: &sink)
        scanner.finish(into: &sink)
        let faults = sink.faults.map { Diagnostic(of: $0.fault, file: layout.file) }
        let selection = RecordSelection(
            table: sink.table, header: -1, width: layout.width, file: layout.file,
            faults: faults.isEmpty ? [:] : [0: faults])
        for problem in selection.diagnostics { parsed.problems.add(problem) }
        guard !selection.usable.isEmpty else { return }
        fields.take(0, of: sink.table)
        row(sink.table.bytes.span, line: line, start: start, columns: &columns, into: &parsed)
    }

    private mutating func row(
        _ bytes: Span<UInt8>, line: Int, start: Int, columns: inout [MatrixBatch.Numbers],
        into parsed: inout ParsedBlock
    ) {
        sections.take(bytes, fields, line: line, start: start, into: &parsed)
        parsed.batch.lines.append(line)
        for index in numbers.indices {
            let cell = fields[numbers[index].index]
            switch numbers[index].quick(bytes, cell, line: line) {
            case .number(let value): columns[index].append(value)
            case .empty: columns[index].append(nil)
            case .other:
                numbers[index].add(bytes, cell, line: line)
                let record = RecordCells(bytes, fields, line: line, layout: layout, formats: formats)
                columns[index].append(record.number(numbers[index].column, noting: &parsed))
            }
        }
        if hasWords {
            let record = RecordCells(bytes, fields, line: line, layout: layout, formats: formats)
            record.words(into: &parsed)
        }
    }
}

extension MatrixBatch {
    fileprivate mutating func set(_ column: MatrixColumn, _ numbers: Numbers) {
        switch column {
        case .weight: weight = numbers
        case .baseline: baseline = numbers
        case .programmedYear: programmedYear = numbers
        case .programmed: programmed = numbers
        case .executed: executed = numbers
        default: break
        }
    }
}
