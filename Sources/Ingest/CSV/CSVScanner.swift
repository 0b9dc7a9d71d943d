/// Splits delimited bytes into fields and records, a chunk at a time.
///
/// It works on bytes of any encoding that keeps ASCII, and its state lives between chunks: where the input is cut makes
/// no difference to what a sink hears. A field inside a chunk is handed on as it lies there; only one that spans two
/// chunks or holds doubled quotes is copied. Lines end in LF, CR or CRLF.
struct CSVScanner {
    private enum State {
        case fieldStart, plain, quoted, quoteInQuoted, afterQuote
    }

    private static let quote = UInt8(ascii: "\"")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let carriageReturn = UInt8(ascii: "\r")

    private let separator: UInt8
    private var state = State.fieldStart
    /// A line feed that follows belongs to the line end already seen.
    private var skipsLineFeed = false
    /// The part of the field that isn't in the current chunk.
    private var carried: [UInt8] = []
    private var line = 1
    private var recordLine = 1
    private var fieldLine = 1
    private var column = 1

    /// A scanner of a table, or of a part of one that starts with a record on `line`.
    init(separator: UInt8, line: Int = 1) {
        self.separator = separator
        self.line = line
        recordLine = line
        fieldLine = line
    }

    /// Reads the next chunk.
    mutating func scan(_ chunk: Span<UInt8>, into sink: inout some CSVSink) {
        // The bytes of the field in this chunk that aren't handed on yet.
        var start = 0
        var index = 0
        while index < chunk.count {
            let byte = chunk[index]
            if skipsLineFeed {
                skipsLineFeed = false
                if byte == Self.lineFeed {
                    index += 1
                    start = index
                    continue
                }
            }
            switch state {
            case .fieldStart, .plain:
                if byte == separator {
                    endField(chunk.extracting(start..<index), into: &sink)
                    start = index + 1
                } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                    endField(chunk.extracting(start..<index), into: &sink)
                    endRecord(after: byte, into: &sink)
                    start = index + 1
                } else if byte == Self.quote && state == .fieldStart {
                    state = .quoted
                    start = index + 1
                } else {
                    state = .plain
                }
            case .quoted:
                if byte == Self.quote {
                    carry(chunk.extracting(start..<index))
                    start = index + 1
                    state = .quoteInQuoted
                } else if byte == Self.carriageReturn || byte == Self.lineFeed && !endsInCarriageReturn(chunk, index) {
                    line += 1
                }
            case .quoteInQuoted, .afterQuote:
                if byte == Self.quote && state == .quoteInQuoted {
                    // A doubled quote: the second one belongs to the text.
                    start = index
                    state = .quoted
                } else if byte == separator {
                    endField(chunk.extracting(index..<index), into: &sink)
                    start = index + 1
                } else if byte == Self.lineFeed || byte == Self.carriageReturn {
                    endField(chunk.extracting(index..<index), into: &sink)
                    endRecord(after: byte, into: &sink)
                    start = index + 1
                } else {
                    if state == .quoteInQuoted {
                        sink.fault(CSVFault(kind: .textAfterQuote, line: fieldLine, column: column))
                    }
                    carried.append(byte)
                    start = index + 1
                    state = .afterQuote
                }
            }
            index += 1
        }
        if state == .plain || state == .quoted { carry(chunk.extracting(start..<chunk.count)) }
    }

    /// Ends the input: the last line needs no line end.
    mutating func finish(into sink: inout some CSVSink) {
        if state == .quoted {
            sink.fault(CSVFault(kind: .unclosedQuote, line: fieldLine, column: column))
        }
        guard state != .fieldStart || column > 1 else { return }
        let nothing: [UInt8] = []
        endField(nothing.span, into: &sink)
        sink.endRecord(line: recordLine)
    }

    private func endsInCarriageReturn(_ chunk: Span<UInt8>, _ index: Int) -> Bool {
        (index > 0 ? chunk[index - 1] : carried.last) == Self.carriageReturn
    }

    private mutating func carry(_ bytes: Span<UInt8>) {
        for index in bytes.indices { carried.append(bytes[index]) }
    }

    private mutating func endField(_ rest: Span<UInt8>, into sink: inout some CSVSink) {
        if carried.isEmpty {
            sink.field(rest)
        } else {
            carry(rest)
            sink.field(carried.span)
            carried.removeAll(keepingCapacity: true)
        }
        state = .fieldStart
        column += 1
        fieldLine = line
    }

    private mutating func endRecord(after byte: UInt8, into sink: inout some CSVSink) {
        sink.endRecord(line: recordLine)
        skipsLineFeed = byte == Self.carriageReturn
        line += 1
        recordLine = line
        fieldLine = line
        column = 1
    }
}
