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
            guard let found = cut(block.bytes.span.extracting(0..<count), isLast: isLast) else {
                // A block's fields are counted in 32 bits.
                guard wanted <= Int32.max / 4 else { throw StreamError.irregular }
                wanted = 2 * wanted
                continue
            }
            block.count = found.end
            block.isASCII = found.isASCII
            block.lineEnds = found.lineEnds
            block.pieces = [Block.Piece(start: 0, offset: offset, line: line)]
            offset += found.end
            line += found.lineEnds
            return true
        }
    }

    /// Where bytes are to be cut and what they hold up to there; nil where they don't reach far enough.
    private func cut(
        _ bytes: Span<UInt8>, isLast: Bool
    ) -> (end: Int, lineEnds: Int, isASCII: Bool)? {
        let census = ByteCensus(bytes)
        // Without quotes and lone carriage returns, every line feed ends a record, and nothing else does.
        let isSimple = census.quotes == 0 && census.returns == census.pairs
        let end = isLast ? bytes.count : startOfLastRun(in: bytes, isSimple: isSimple)
        guard end > 0 else { return nil }
        let behind = ByteCensus(bytes.extracting(end..<bytes.count))
        return (end, census.lineEnds - behind.lineEnds, census.isASCII)
    }

    /// Where the last rows with the same unit and cut start; 0 where all are the same, or there's no line end.
    private func startOfLastRun(in bytes: Span<UInt8>, isSimple: Bool) -> Int {
        var records = RecordsBackwards(bytes, walker: walker, isSimple: isSimple)
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
}
