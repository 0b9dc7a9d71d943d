/// Walks over delimited bytes record by record, by the rules of `CSVScanner`, to find where things are without reading
/// them.
struct RecordWalker {
    static let quote = UInt8(ascii: "\"")
    static let lineFeed = UInt8(ascii: "\n")
    static let carriageReturn = UInt8(ascii: "\r")

    let separator: UInt8

    /// Where the record that starts at `start` ends, after its line end; nil where the bytes end inside it, or
    /// between a carriage return and what may be its line feed.
    func end(ofRecordAt start: Int, in bytes: Span<UInt8>) -> Int? {
        var index = start
        var isFieldStart = true
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote && isFieldStart {
                guard let next = endOfQuotes(from: index + 1, in: bytes) else { return nil }
                index = next
                isFieldStart = false
                continue
            }
            index += 1
            if byte == Self.lineFeed { return index }
            if byte == Self.carriageReturn {
                guard index < bytes.count else { return nil }
                return bytes[index] == Self.lineFeed ? index + 1 : index
            }
            isFieldStart = byte == separator
        }
        return nil
    }

    /// The bytes of a field of the record at `start`, quotes and all; none where it has no such field.
    func field(_ column: Int, ofRecordAt start: Int, in bytes: Span<UInt8>) -> Range<Int> {
        var fieldStart = start
        var current = 0
        var index = start
        while index < bytes.count {
            let byte = bytes[index]
            if byte == Self.quote && index == fieldStart {
                index = endOfQuotes(from: index + 1, in: bytes) ?? bytes.count
                continue
            }
            let isEnd = byte == Self.lineFeed || byte == Self.carriageReturn
            if byte == separator || isEnd {
                if current == column { return fieldStart..<index }
                if isEnd { return index..<index }
                current += 1
                fieldStart = index + 1
            }
            index += 1
        }
        return current == column ? fieldStart..<index : index..<index
    }

    /// Whether the record at `start` holds nothing but separators and spaces; one with quotes isn't looked into.
    func isBlank(_ record: Range<Int>, in bytes: Span<UInt8>) -> Bool {
        for index in record {
            let byte = bytes[index]
            guard byte == separator || byte == 0x20 || (0x09...0x0D).contains(byte) else { return false }
        }
        return true
    }

    private func endOfQuotes(from start: Int, in bytes: Span<UInt8>) -> Int? {
        var index = start
        while index < bytes.count {
            guard bytes[index] == Self.quote else {
                index += 1
                continue
            }
            guard index + 1 < bytes.count, bytes[index + 1] == Self.quote else { return index + 1 }
            index += 2
        }
        return nil
    }
}
