/// Where something starts in a YAML text.
struct YAMLMark: Hashable, Sendable {
    /// The line, from 1.
    var row: Int
    /// The character of the line, from 1.
    var column: Int
}

extension YAMLMark {
    /// Where the byte at `offset` of a UTF-8 text stands.
    init(offset: Int, in text: some Collection<UInt8>) {
        self.init(row: 1, column: 1)
        for byte in text.prefix(offset) {
            if byte == UInt8(ascii: "\n") {
                row += 1
                column = 1
            } else if byte & 0b1100_0000 != 0b1000_0000 {
                // The bytes within a character don't count.
                column += 1
            }
        }
    }
}
