/// Makes blocks of the rows of units and cuts that lie apart, in the order in which each is first met.
struct GatheringReader: BlockSupply {
    private let source: RandomAccessBytes
    private let index: RunIndex
    private let size: Int
    private var head = 0

    init(_ source: RandomAccessBytes, index: RunIndex, size: Int) {
        self.source = source
        self.index = index
        self.size = size
    }

    mutating func next(into block: inout Block) throws -> Bool {
        block.count = 0
        block.pieces = []
        while head < index.heads.count && (block.count == 0 || block.count < size) {
            var next: Int? = index.heads[head]
            while let number = next {
                let run = index.runs[number]
                block.pieces.append(Block.Piece(start: block.count, offset: run.offset, line: run.line))
                try source.read(run.length, at: run.offset, into: &block.bytes, from: block.count)
                block.count += run.length
                // The matrix' last line may lack its end.
                if block.bytes[block.count - 1] != RecordWalker.lineFeed {
                    if block.bytes.count == block.count { block.bytes.append(0) }
                    block.bytes[block.count] = RecordWalker.lineFeed
                    block.count += 1
                }
                next = run.next
            }
            head += 1
        }
        let census = ByteCensus(block.bytes.span.extracting(0..<block.count))
        block.lineEnds = census.lineEnds
        block.isASCII = census.isASCII
        return block.count > 0
    }
}
