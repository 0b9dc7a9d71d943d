import PlanModel

/// Reads the cells of a column of numbers, those that are digits and one decimal mark without any detour, and counts
/// what they say about the column's format.
struct NumberColumnReader {
    let column: MatrixColumn
    /// The column's number in the table, from 0.
    let index: Int
    private let format: NumberFormat
    private let decimalMark: UInt8
    /// Whether its numbers are numbers by the file's own word, and mean the same in any format.
    private let isTyped: Bool
    private(set) var evidence = FormatEvidence()
    /// The first cell that both formats read, and its line.
    private(set) var firstAmbiguous: (cell: String, line: Int)?
    /// The records with cells that both formats read.
    private(set) var ambiguousRecords: [Int] = []

    /// Powers of ten that are exact doubles, as many as a short cell has decimals.
    private static let powersOfTen = Array(NumberText.powersOfTen.prefix(longestCell + 1))
    /// So many digits fit an integer.
    private static let longestCell = 16

    init(_ column: MatrixColumn, at index: Int, format: NumberFormat, isTyped: Bool = false) {
        self.column = column
        self.index = index
        self.format = format
        self.isTyped = isTyped
        decimalMark = isTyped || format == .plain ? UInt8(ascii: ".") : UInt8(ascii: ",")
    }

    /// Reads the column.
    ///
    /// - Returns: its numbers, and the records whose cells need a closer look: signs, spaces, grouped digits, marks and
    ///   mistakes.
    mutating func read(
        _ records: RecordTable, of bytes: Span<UInt8>
    ) -> (numbers: MatrixBatch.Numbers, others: [Int]) {
        var values = [Double](repeating: 0, count: records.count)
        var isPresent = [Bool](repeating: false, count: records.count)
        var others: [Int] = []
        var counts = Counts()
        read(
            records, of: bytes, values: values.mutableSpan, isPresent: isPresent.mutableSpan, others: &others,
            counts: &counts)
        if isTyped {
            evidence.add(typedNumbers: counts.whole + counts.decimal)
            return (MatrixBatch.Numbers(values: values, isPresent: isPresent), others)
        }
        ambiguousRecords = counts.ambiguous
        evidence.add(bareNumbers: counts.whole, only: nil)
        evidence.add(bareNumbers: counts.decimal, only: format)
        if let record = counts.ambiguous.first {
            let cell = records.field(index, of: record)
            let text = cell.map { bytes[$0] }
            noteAmbiguous(String(decoding: text, as: UTF8.self), line: records.lines[record])
        }
        return (MatrixBatch.Numbers(values: values, isPresent: isPresent), others)
    }

    private struct Counts {
        /// Numbers that both formats read the same.
        var whole = 0
        /// Numbers that only the column's format reads.
        var decimal = 0
        /// The records with a number that both formats read, differently.
        var ambiguous: [Int] = []
    }

    private func read(
        _ records: RecordTable, of bytes: Span<UInt8>, values: consuming MutableSpan<Double>,
        isPresent: consuming MutableSpan<Bool>, others: inout [Int], counts: inout Counts
    ) {
        let bounds = records.bounds.span
        let powers = Self.powersOfTen.span
        let stride = records.width + 1
        let mark = decimalMark
        var (whole, decimal) = (0, 0)
        var field = index
        for record in 0..<records.count {
            let start = Int(bounds[field]) + 1
            let end = Int(bounds[field + 1])
            field += stride
            let count = end &- start
            if count == 0 { continue }
            // Most weights have one digit.
            if count == 1, bytes[start] &- UInt8(ascii: "0") < 10 {
                values[record] = Double(bytes[start] &- UInt8(ascii: "0"))
                isPresent[record] = true
                whole &+= 1
                continue
            }
            let number =
                count <= 8
                ? ByteWord.number(bytes, endingAt: end, count: count, mark: mark)
                : longNumber(bytes, start..<end)
            guard let number, number.decimals != 0, number.significand < 1 << 52 else {
                others.append(record)
                continue
            }
            if number.decimals < 0 {
                values[record] = Self.double(number.significand)
                whole &+= 1
            } else {
                // Both are exact doubles: the one rounding gives the nearest, as in `NumberText`.
                values[record] = Self.double(number.significand) / powers[number.decimals]
                let mayBeGroup = number.decimals == 3 && (5...7).contains(count)
                if mayBeGroup && !isTyped && bytes[start] != UInt8(ascii: "0") {
                    whole &+= 1
                    counts.ambiguous.append(record)
                } else {
                    decimal &+= 1
                }
            }
            isPresent[record] = true
        }
        counts.whole = whole
        counts.decimal = decimal
    }

    /// An integer below 2 to the 52nd as a double, by way of its bits: the processor's own conversion waits for the last
    /// division, and took a third of the time.
    @inline(__always) private static func double(_ integer: UInt64) -> Double {
        Double(bitPattern: 0x4330_0000_0000_0000 | integer) - 0x1p52
    }

    /// A number of digits and one decimal mark, digit by digit; nil for everything else.
    private func longNumber(_ bytes: Span<UInt8>, _ cell: Range<Int>) -> (significand: UInt64, decimals: Int)? {
        guard cell.count <= Self.longestCell else { return nil }
        var significand: UInt64 = 0
        var mark: Int?
        for position in cell {
            let digit = bytes[position] &- UInt8(ascii: "0")
            if digit < 10 {
                significand = significand &* 10 &+ UInt64(digit)
            } else if bytes[position] == decimalMark && mark == nil {
                mark = position
            } else {
                return nil
            }
        }
        return (significand, mark.map { cell.upperBound - $0 - 1 } ?? -1)
    }

    /// Counts what a cell of a record says that needed a closer look.
    mutating func add(_ text: ArraySlice<UInt8>, of record: Int, line: Int) {
        guard let number = NumberText(text, isTyped: isTyped) else { return }
        evidence.add(number, record: line)
        if number.evidence == .ambiguous {
            ambiguousRecords.append(record)
            noteAmbiguous(String(decoding: ByteText.trimmed(text), as: UTF8.self), line: line)
        }
    }

    private mutating func noteAmbiguous(_ cell: String, line: Int) {
        evidence.noteAmbiguous(record: line)
        if firstAmbiguous.map({ line < $0.line }) ?? true { firstAmbiguous = (cell, line) }
    }
}
