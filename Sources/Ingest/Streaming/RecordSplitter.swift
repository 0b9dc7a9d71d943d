import PlanModel

/// Finds the fields of a block's records.
struct RecordSplitter {
    private let layout: StreamLayout
    private var separator: UInt8 { layout.separator.byte }
    private var width: Int { layout.width }
    /// The column whose cell is never empty in a record worth reading.
    private var codeColumn: Int { layout.indicatorColumn }

    init(_ layout: StreamLayout) { self.layout = layout }

    /// The records of a block that can be read; what's wrong with the others is noted.
    ///
    /// - Parameter table: what an earlier block left, whose memory is used again.
    func split(_ block: borrowing Block, into table: inout RecordTable, noting findings: inout Findings) {
        let bytes = block.bytes.span.extracting(0..<block.count)
        let capacity = block.lineEnds + 1
        table.reserve(capacity)
        let (separator, width) = (separator, width)
        var bounds = table.bounds.mutableSpan
        var lines = LineNumbers()
        var odd: [Int: RecordTable.Odd] = [:]
        var hasSkipped = false
        // Nearly every byte is a letter or a digit, above all that means something.
        let limit = max(separator, RecordWalker.quote) + 1
        var index = 0
        var marks = ByteWord.marks(bytes, at: 0, below: limit)
        var count = 0
        var first = 0
        var start = 0
        var line = block.pieces.first?.line ?? 0
        var isLineKnown = false
        var piece = 1
        var fields = 0
        var isPlain = true
        bounds[0] = -1
        while start < bytes.count {
            while marks != 0 {
                let position = index &+ marks.trailingZeroBitCount
                guard position < bytes.count, bytes[position] == separator else { break }
                marks &= marks &- 1
                fields &+= 1
                if fields < width { bounds[first &+ fields] = Int32(truncatingIfNeeded: position) }
            }
            var position = bytes.count
            if marks != 0 {
                position = index &+ marks.trailingZeroBitCount
                marks &= marks &- 1
            } else if index + 64 < bytes.count {
                index += 64
                marks = ByteWord.marks(bytes, at: index, below: limit)
                continue
            }
            let byte = position < bytes.count ? bytes[position] : RecordWalker.lineFeed
            if byte != RecordWalker.lineFeed {
                if byte == RecordWalker.quote { isPlain = false }
                // A lone carriage return is a line end too.
                guard byte == RecordWalker.carriageReturn,
                    position + 1 == bytes.count || bytes[position + 1] != RecordWalker.lineFeed
                else { continue }
            }

            // The record ends here, unless its quotes say otherwise.
            fields += 1
            let isPair = position > start && bytes[position - 1] == RecordWalker.carriageReturn
            if fields == width { bounds[first + width] = Int32(truncatingIfNeeded: isPair ? position - 1 : position) }
            if isPlain && fields == width && bounds[first + codeColumn + 1] > bounds[first + codeColumn] + 1 {
                if !isLineKnown { lines.set(count, line) }
                isLineKnown = true
                count += 1
                line += 1
                start = position + 1
            } else {
                let end = RecordWalker(separator: separator).end(ofRecordAt: start, in: bytes) ?? bytes.count
                let record = bytes.extracting(start..<end)
                if let cells = cells(of: record, line: line, noting: &findings, hasSkipped: &hasSkipped) {
                    for field in 0...width { bounds[first + field] = Int32(field) - 1 }
                    odd[count] = RecordTable.Odd(cells: cells, start: start)
                    lines.set(count, line)
                    count += 1
                }
                line += ByteCensus(record).lineEnds
                isLineKnown = false
                start = end
                if end > position + 1 {
                    index = end
                    marks = ByteWord.marks(bytes, at: index, below: limit)
                }
            }
            if piece < block.pieces.count, block.pieces[piece].start <= start {
                line = block.pieces[piece].line
                isLineKnown = false
                piece += 1
            }
            fields = 0
            isPlain = true
            first = count * (width + 1)
            if start < bytes.count { bounds[first] = Int32(truncatingIfNeeded: start) - 1 }
        }
        table.lines = lines
        table.count = count
        table.odd = odd
        table.hasSkipped = hasSkipped
    }

    /// The cells of a record with quotes, without a code, or with another number of fields than the header; nil where
    /// it's blank or can't be read.
    private func cells(
        of record: Span<UInt8>, line: Int, noting findings: inout Findings, hasSkipped: inout Bool
    ) -> TextTable? {
        var sink = TextTableSink()
        var scanner = CSVScanner(separator: separator, line: line)
        scanner.scan(record, into: &sink)
        scanner.finish(into: &sink)
        let faults = sink.faults.map(\.fault)
        let sheet = Sheet(
            sink.table, headers: layout.match.headers, headerWidth: layout.headerWidth, file: layout.file,
            settings: layout.settings)
        let selection = RecordSelection(
            sheet, match: layout.match, separator: layout.separator, faults: faults.isEmpty ? [:] : [0: faults])
        findings.add(selection.findings)
        // Whether a row with a field too many is shifted the other rows tell.
        let isWider = layout.separator == .comma && sink.table.width(of: 0) > layout.headerWidth
        if !selection.skipped.isEmpty || isWider { hasSkipped = true }
        return selection.usable.isEmpty ? nil : sink.table
    }
}
