import PlanModel

/// Cuts a matrix into blocks that a thread can read alone: whole records, and the rows of a unit and cut together
/// where they follow each other.
struct BlockReader: BlockSupply {
    private let source: RandomAccessBytes
    private let walker: RecordWalker
    /// The columns that say whose rows they are.
    private let keys: [Int]
    private let size: Int
    private var offset: Int
    private var line: Int

    /// Blocks of about `size` bytes; a larger plan makes a larger block.
    init(_ source: RandomAccessBytes, layout: StreamLayout, size: Int) {
        self.source = source
        walker = RecordWalker(separator: layout.separator.byte)
        keys = [MatrixColumn.unit, .cut].compactMap { layout.match.columns[$0] }
        self.size = max(1, size)
        offset = layout.dataOffset
        line = layout.dataLine
    }

    /// Fills in the next block; false where there is none.
    mutating func next(into block: inout Block) throws -> Bool {
        guard offset < source.count else { return false }
        var wanted = size
        while true {
            let count = min(wanted, source.count - offset)
            try source.read(count, at: offset, into: &block.bytes)
            let isLast = offset + count == source.count
            let end = isLast ? count : startOfLastRun(in: block.bytes.span.extracting(0..<count))
            guard end > 0 else {
                wanted = 2 * wanted
                continue
            }
            block.count = end
            block.pieces = [Block.Piece(start: 0, offset: offset, line: line)]
            offset += end
            line += try lineCount(of: block.bytes.span.extracting(0..<end))
            return true
        }
    }

    /// Where the last rows with the same unit and cut start; 0 where all are the same, or there's no line end.
    private func startOfLastRun(in bytes: Span<UInt8>) -> Int {
        var records = RecordsBackwards(bytes, walker: walker)
        var start: Int?
        while let record = records.next(in: bytes) {
            if walker.isBlank(record, in: bytes) { continue }
            if let start, !isSameKey(record.lowerBound, start, in: bytes) { return start }
            start = record.lowerBound
        }
        return 0
    }

    private func isSameKey(_ first: Int, _ second: Int, in bytes: Span<UInt8>) -> Bool {
        for column in keys {
            let left = walker.field(column, ofRecordAt: first, in: bytes)
            let right = walker.field(column, ofRecordAt: second, in: bytes)
            guard left.count == right.count else { return false }
            for (one, other) in zip(left, right) where bytes[one] != bytes[other] { return false }
        }
        return true
    }

    private func lineCount(of bytes: Span<UInt8>) throws(StreamError) -> Int {
        let returns = ByteCount.count(UInt8(ascii: "\r"), in: bytes)
        if returns > 0 {
            var pairs = 0
            for index in 1..<max(1, bytes.count) where bytes[index] == RecordWalker.lineFeed {
                if bytes[index - 1] == UInt8(ascii: "\r") { pairs += 1 }
            }
            // A lone carriage return is a line end too, where only reading all of it tells which.
            guard pairs == returns else { throw .irregular }
        }
        return ByteCount.count(RecordWalker.lineFeed, in: bytes)
    }
}
