/// Where the fields of a record are, without reading them.
struct FieldRanges {
    private var starts: [Int]
    private var ends: [Int]
    /// How many fields the record has; only those of the header's width have a range.
    private(set) var count = 0

    init(width: Int) {
        starts = Array(repeating: 0, count: width)
        ends = Array(repeating: 0, count: width)
    }

    subscript(column: Int) -> Range<Int> { starts[column]..<ends[column] }

    /// The bytes of neighbouring fields, separators and all.
    func range(from first: Int, through last: Int) -> Range<Int> { starts[first]..<ends[last] }

    /// Finds the fields of the record at `start`, and gives where the next one starts; nil where there's a quote, which
    /// only a closer look makes sense of.
    mutating func split(_ bytes: Span<UInt8>, from start: Int, separator: UInt8) -> Int? {
        count = 0
        // Nearly every byte is a letter or a digit: one comparison passes it by.
        let highest = max(separator, RecordWalker.quote)
        var fieldStart = start
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte <= highest {
                if byte == separator {
                    add(fieldStart, index)
                    fieldStart = index + 1
                } else if byte == RecordWalker.lineFeed {
                    let isPair = index > fieldStart && bytes[index - 1] == UInt8(ascii: "\r")
                    add(fieldStart, isPair ? index - 1 : index)
                    return index + 1
                } else if byte == RecordWalker.quote {
                    return nil
                }
            }
            index += 1
        }
        add(fieldStart, index)
        return index
    }

    /// The fields of a table's record.
    mutating func take(_ record: Int, of table: TextTable) {
        count = starts.count
        for column in starts.indices {
            let range = table.range(record, column)
            starts[column] = range.lowerBound
            ends[column] = range.upperBound
        }
    }

    private mutating func add(_ start: Int, _ end: Int) {
        if count < starts.count {
            starts[count] = start
            ends[count] = end
        }
        count += 1
    }
}
