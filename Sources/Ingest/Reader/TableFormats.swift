/// The kinds of files that matrices are read from; the first that holds a file reads it, and the last takes what's left.
enum TableFormats {
    static let all: [any TableFormat.Type] = [XLSXFormat.self, CSVFormat.self]

    /// The format of a file.
    static func format(of bytes: [UInt8], named file: String) -> any TableFormat.Type {
        all.first { $0.holds(bytes, named: file) } ?? CSVFormat.self
    }
}
