/// The lines that a sheet becomes.
struct SheetLines {
    /// What was met in a column, headers and titles included.
    struct Column {
        /// Text that may be a number: it means something else than the number would.
        var hasNumberText = false
        /// An error, or a formula without a result.
        var hasFlaw = false
        /// Line ends or tabs, which became spaces.
        var hasBreak = false
    }

    /// The rows that a header and what's below it are sought in.
    private(set) var head: TextTable
    /// Where each record of them ends in the text.
    private(set) var headEnds: [Int] = []
    /// What was met in each column, up to the last that holds something.
    private(set) var columns: [Column] = []
    /// As a few cells that are far apart may come to any number of bytes, no more than these.
    let spool = SpoolFile(limit: WorkbookLimits.bytes)

    private let headCount: Int
    /// How many records of the head hold something.
    private var filledCount = 0
    /// How many cells the open line has.
    private var width = 0
    private var lineCount = 0
    /// What isn't in the file yet.
    private var text: [UInt8] = []

    private static let tab = UInt8(ascii: "\t")
    private static let lineFeed = UInt8(ascii: "\n")
    private static let quote = UInt8(ascii: "\"")

    /// - Parameter headCount: how many rows with something in them the head has.
    init(_ name: String, headCount: Int) {
        head = TextTable(sheetName: name)
        self.headCount = headCount
    }

    mutating func take(_ bytes: Span<UInt8>, _ kind: CellKind, row: Int, column: Int) {
        while lineCount < row - 1 { endLine() }
        while columns.count < column { columns.append(Column()) }
        if filledCount < headCount {
            for _ in width..<(column - 1) { head.appendCell(EmptyCollection()) }
            head.appendCell(bytes, kind)
        }
        for _ in (width == 0 ? 1 : width)..<max(1, column) { text.append(Self.tab) }
        width = column
        switch kind {
        case .number, .sharedNumber: break
        case .error, .uncalculated: columns[column - 1].hasFlaw = true
        case .text: note(bytes, in: column - 1)
        }
        if bytes[0] == Self.quote || columns[column - 1].hasBreak {
            appendWithCare(bytes)
        } else {
            bytes.withUnsafeBufferPointer { text.append(contentsOf: $0) }
        }
    }

    /// The text as it is in the file; nil where there's no room for it.
    mutating func finish(path: String) -> RandomAccessBytes? {
        spool.append(text)
        text = []
        return RandomAccessBytes(spool, path: path)
    }

    /// Ends a line; one that holds something gets as many cells as the widest so far, as the rows below a header do.
    mutating func endLine() {
        if width > 0 {
            for _ in width..<columns.count { text.append(Self.tab) }
        }
        text.append(Self.lineFeed)
        lineCount += 1
        if filledCount < headCount {
            head.endRecord(line: lineCount)
            headEnds.append(spool.count + text.count)
            if width > 0 { filledCount += 1 }
        }
        width = 0
        guard text.count >= Self.room else { return }
        spool.append(text)
        text.removeAll(keepingCapacity: true)
    }

    private static let room = 1 << 16

    /// Appends text that a line or a cell would end in.
    private mutating func appendWithCare(_ bytes: Span<UInt8>) {
        let isQuoted = bytes[0] == Self.quote
        if isQuoted { text.append(Self.quote) }
        for index in bytes.indices {
            if isQuoted, bytes[index] == Self.quote { text.append(Self.quote) }
            text.append(Self.plain(bytes[index]))
        }
        if isQuoted { text.append(Self.quote) }
    }

    private mutating func note(_ bytes: Span<UInt8>, in column: Int) {
        // Nearly all text begins with a letter, and is no number.
        if bytes[0] | 0x20 < UInt8(ascii: "a"), !columns[column].hasNumberText {
            let text = bytes.withUnsafeBufferPointer { Array($0) }
            if NumberText(text[...]) != nil { columns[column].hasNumberText = true }
        }
        guard !columns[column].hasBreak else { return }
        for index in bytes.indices where Self.plain(bytes[index]) != bytes[index] {
            columns[column].hasBreak = true
            return
        }
    }

    /// A byte as it stands on a line.
    private static func plain(_ byte: UInt8) -> UInt8 {
        byte == tab || byte == lineFeed || byte == UInt8(ascii: "\r") ? UInt8(ascii: " ") : byte
    }
}
