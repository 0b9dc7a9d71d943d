/// Writes a message between a host and its worker: numbers of eight bytes, and bytes after their count.
struct MessageWriter {
    private(set) var bytes: [UInt8] = []

    mutating func append(_ number: Int) {
        withUnsafeBytes(of: number.littleEndian) { bytes.append(contentsOf: $0) }
    }

    mutating func append(_ piece: some Collection<UInt8>) {
        append(piece.count)
        bytes.append(contentsOf: piece)
    }

    mutating func append(_ text: String) { append(text.utf8) }
}
