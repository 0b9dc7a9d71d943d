import PlanModel

/// Reads the cells of a column of numbers, those that are digits and one decimal mark without any detour, and counts
/// what they say about the column's format.
struct NumberColumnReader {
    /// What a cell is when it needs no closer look.
    enum Quick {
        case number(Double)
        case empty
        /// Signs, spaces, grouped digits, marks and mistakes: `CellReader` knows.
        case other
    }

    let column: MatrixColumn
    /// The column's number in the table, from 0.
    let index: Int
    private let format: NumberFormat
    private let decimalMark: UInt8
    private(set) var evidence = FormatEvidence()
    /// The first cell that both formats read, and its line.
    private(set) var firstAmbiguous: (cell: String, line: Int)?

    init(_ column: MatrixColumn, at index: Int, format: NumberFormat) {
        self.column = column
        self.index = index
        self.format = format
        decimalMark = format == .plain ? UInt8(ascii: ".") : UInt8(ascii: ",")
    }

    /// Reads a cell that stands at `cell`.
    mutating func quick(_ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int) -> Quick {
        guard !cell.isEmpty else { return .empty }
        // Eighteen digits fit an integer, and two to the 53rd a double, exactly.
        guard cell.count <= 16 else { return .other }
        var significand: UInt64 = 0
        var mark = -1
        for index in cell {
            let digit = bytes[index] &- UInt8(ascii: "0")
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
            } else if bytes[index] == decimalMark && mark < 0 {
                mark = index
            } else {
                return .other
            }
        }
        guard significand <= 1 << 53 else { return .other }
        guard mark >= 0 else {
            evidence.addBareNumber()
            return .number(Double(significand))
        }
        let decimals = cell.upperBound - mark - 1
        guard decimals > 0 else { return .other }
        let whole = mark - cell.lowerBound
        if format == .plain && decimals == 3 && (1...3).contains(whole)
            && bytes[cell.lowerBound] != UInt8(ascii: "0")
        {
            noteAmbiguous(bytes, cell, line: line)
        } else {
            evidence.addBareNumber(only: format)
        }
        return .number(Double(significand) / NumberText.powersOfTen[decimals])
    }

    /// Counts what a cell says that wasn't quick to read.
    mutating func add(_ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int) {
        var text: [UInt8] = []
        for index in cell { text.append(bytes[index]) }
        guard let number = NumberText(text[...]) else { return }
        if number.evidence == .ambiguous && firstAmbiguous == nil {
            firstAmbiguous = (String(decoding: ByteText.trimmed(text[...]), as: UTF8.self), line)
        }
        evidence.add(number, record: line)
    }

    private mutating func noteAmbiguous(_ bytes: Span<UInt8>, _ cell: Range<Int>, line: Int) {
        // The first one costs the long way; the others only have to be counted.
        if firstAmbiguous == nil { add(bytes, cell, line: line) } else { evidence.addBareNumber() }
    }
}
