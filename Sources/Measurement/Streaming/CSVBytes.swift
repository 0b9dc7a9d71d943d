import Words

/// Comma-separated values as bytes: what `CSVText` writes, without a string for every field.
struct CSVBytes {
    private(set) var bytes: [UInt8] = []
    let reader: CSVReader

    init(for reader: CSVReader = .program) { self.reader = reader }

    mutating func separate() { bytes.append(UInt8(ascii: ",")) }

    mutating func endRow() { bytes.append(UInt8(ascii: "\n")) }

    /// Fields that are bytes already.
    mutating func append(_ fields: [UInt8]) { bytes.append(contentsOf: fields) }

    /// Makes room for so many more bytes.
    mutating func reserve(_ count: Int) { bytes.reserveCapacity(bytes.count + count) }

    /// A text, quoted where it has to be.
    mutating func append(_ text: String) { bytes.append(contentsOf: CSVText.quoted(reader.text(text)).utf8) }

    /// A number in its shortest form; whole ones have no decimals.
    mutating func append(_ value: Double) {
        value.write(to: &self)
        guard bytes.count > 1, bytes[bytes.count - 1] == UInt8(ascii: "0"), bytes[bytes.count - 2] == UInt8(ascii: ".")
        else { return }
        bytes.removeLast(2)
    }
}

extension CSVBytes: TextOutputStream {
    mutating func write(_ text: String) { bytes.append(contentsOf: text.utf8) }

    /// The digits of a number, which the standard library hands over here before it would make a string of them: half
    /// the time.
    mutating func _writeASCII(_ digits: UnsafeBufferPointer<UInt8>) { unsafe bytes.append(contentsOf: digits) }
}
