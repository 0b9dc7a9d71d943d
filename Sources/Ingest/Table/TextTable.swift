/// A table's cells in memory: all bytes in one buffer, so that a cell costs an offset and not a string.
///
/// Every importer fills one of these; what comes after doesn't know where the cells come from.
struct TextTable {
    private(set) var bytes: [UInt8] = []
    /// Where each cell ends in `bytes`; it starts where the one before ends.
    private var cellEnds: [Int] = []
    /// The number of cells up to the end of each record.
    private var recordEnds: [Int] = []
    /// The line each record starts on.
    private(set) var lines: [Int] = []
    /// For a table that was made of another, the columns of the other that its own come from.
    private var sources: [[Int]] = []
    /// Which of those each record has.
    private var sourceOfRecord: [Int] = []
    /// What each cell is, up to the last one that isn't text: none where all are.
    private var kinds: [CellKind] = []
    /// The sheet that it's from, where its file is a workbook.
    let sheetName: String?

    init(sheetName: String? = nil) {
        self.sheetName = sheetName
    }

    /// The number of records.
    var count: Int { recordEnds.count }

    /// Adds a cell to the open record.
    mutating func appendCell(_ cell: Span<UInt8>) {
        cell.withUnsafeBufferPointer { bytes.append(contentsOf: $0) }
        cellEnds.append(bytes.count)
    }

    /// Adds a cell to the open record.
    mutating func appendCell(_ cell: some Sequence<UInt8>) {
        bytes.append(contentsOf: cell)
        cellEnds.append(bytes.count)
    }

    /// Adds a cell of a kind to the open record.
    mutating func appendCell(_ cell: some Sequence<UInt8>, _ kind: CellKind) {
        appendCell(cell)
        note(kind)
    }

    /// Adds a cell of a kind to the open record.
    mutating func appendCell(_ cell: Span<UInt8>, _ kind: CellKind) {
        appendCell(cell)
        note(kind)
    }

    /// Notes what the last cell is.
    private mutating func note(_ kind: CellKind) {
        guard kind != .text else { return }
        while kinds.count < cellEnds.count - 1 { kinds.append(.text) }
        kinds.append(kind)
    }

    /// Adds a cell of another table to the open record.
    mutating func appendCell(_ record: Int, _ column: Int, of other: TextTable) {
        appendCell(other.cell(record, column), other.kind(record, column))
    }

    /// Closes a record whose cells come from columns of another table.
    mutating func endRecord(line: Int, columns: [Int]) {
        if sources.last != columns { sources.append(columns) }
        sourceOfRecord.append(sources.count - 1)
        endRecord(line: line)
    }

    /// The column of the file that a cell comes from, from 0.
    func fileColumn(_ record: Int, _ column: Int) -> Int {
        guard sourceOfRecord.indices.contains(record) else { return column }
        let columns = sources[sourceOfRecord[record]]
        return columns.indices.contains(column) ? columns[column] : column
    }

    /// Closes the record.
    mutating func endRecord(line: Int) {
        recordEnds.append(cellEnds.count)
        lines.append(line)
    }

    /// The number of cells of a record.
    func width(of record: Int) -> Int {
        recordEnds[record] - firstCell(of: record)
    }

    /// Where a cell's bytes are; empty where the record has no such cell.
    func range(_ record: Int, _ column: Int) -> Range<Int> {
        guard column < width(of: record) else { return 0..<0 }
        let cell = firstCell(of: record) + column
        return (cell == 0 ? 0 : cellEnds[cell - 1])..<cellEnds[cell]
    }

    /// What a cell is.
    func kind(_ record: Int, _ column: Int) -> CellKind {
        guard !kinds.isEmpty, column < width(of: record) else { return .text }
        let cell = firstCell(of: record) + column
        return cell < kinds.count ? kinds[cell] : .text
    }

    /// Whether the file says itself that a cell is a number.
    func holdsNumber(_ record: Int, _ column: Int) -> Bool { kind(record, column).isNumber }

    /// The number in a cell; nil where there's none.
    func number(_ record: Int, _ column: Int) -> NumberText? {
        NumberText(cell(record, column), isTyped: holdsNumber(record, column))
    }

    /// A cell's bytes; none where the record has no such cell.
    func cell(_ record: Int, _ column: Int) -> ArraySlice<UInt8> {
        bytes[range(record, column)]
    }

    /// A cell's text without the spaces around it.
    func text(_ record: Int, _ column: Int) -> String {
        String(decoding: ByteText.trimmed(cell(record, column)), as: UTF8.self)
    }

    /// The number of a record's cells up to its last one with text.
    func filledWidth(of record: Int) -> Int {
        var width = width(of: record)
        while width > 0 && ByteText.isBlank(cell(record, width - 1)) { width -= 1 }
        return width
    }

    private func firstCell(of record: Int) -> Int {
        record == 0 ? 0 : recordEnds[record - 1]
    }
}
