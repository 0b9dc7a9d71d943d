/// The complete records of bytes that start with one, the last first.
struct RecordsBackwards {
    /// Where records start, one after the other; nil where every line feed ends a record and nothing else does.
    private var starts: [Int]?
    /// Where the next record ends.
    private var end: Int

    init(_ bytes: Span<UInt8>, walker: RecordWalker, isSimple: Bool) {
        end = 0
        if isSimple {
            end = bytes.count
            while end > 0 && bytes[end - 1] != RecordWalker.lineFeed { end -= 1 }
        } else {
            var found: [Int] = []
            while let next = walker.end(ofRecordAt: end, in: bytes) {
                found.append(end)
                end = next
            }
            starts = found
        }
    }

    /// The record before the one given last.
    mutating func next(in bytes: Span<UInt8>) -> Range<Int>? {
        guard end > 0 else { return nil }
        var start = end - 1
        if starts != nil {
            start = starts?.popLast() ?? 0
        } else {
            while start > 0 && bytes[start - 1] != RecordWalker.lineFeed { start -= 1 }
        }
        defer { end = start }
        return start..<end
    }
}
