import Words

/// Comma-separated values as bytes: what `CSVText` writes, without a string for every field.
struct CSVBytes {
    private(set) var bytes: [UInt8] = []
    let reader: CSVReader

    private let separator, decimalMark: UInt8

    init(for reader: CSVReader = .program) {
        self.reader = reader
        separator = reader.dialect.separatorByte
        decimalMark = reader.dialect.decimalByte
    }

    mutating func separate() { bytes.append(separator) }

    mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }

    /// Fields that are bytes already.
    mutating func append(_ fields: [UInt8]) { bytes.append(contentsOf: fields) }

    /// Makes room for so many more bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// A text, quoted where it has to be.
    mutating func append(_ text: String) { bytes.append(contentsOf: reader.dialect.quoted(reader.text(text)).utf8) }

    /// A number in its shortest form; whole ones have no decimals.
    mutating func append(_ value: Double) {
        let start = bytes.count
        value.write(to: &self)
        if bytes.count > 1, bytes[bytes.count - 1] == UInt8(ascii: "0"), bytes[bytes.count - 2] == UInt8(ascii: ".") {
            bytes.removeLast(2)
        } else if decimalMark != UInt8(ascii: "."), let point = bytes[start...].firstIndex(of: UInt8(ascii: ".")) {
            bytes[point] = decimalMark
        }
    }
}

extension CSVBytes: TextOutputStream {
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The digits of a number, which the standard library hands over here before it would make a string of them: half
    /// the time.
    mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) { unsafe bytes.append(contentsOf: digits) }
}
