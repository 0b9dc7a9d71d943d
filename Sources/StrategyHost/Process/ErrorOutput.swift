/// The end of what a process wrote on standard error.
struct ErrorOutput {
    /// How many bytes are kept.
    static let capacity = 4096

    private var bytes: [UInt8] = []

    /// Takes what came, and forgets what came long before it.
    mutating func append(_ new: some Collection<UInt8>) {
        bytes += new.suffix(Self.capacity)
        if bytes.count > Self.capacity { bytes.removeFirst(bytes.count - Self.capacity) }
    }

    /// All that is kept; bytes that aren't UTF-8 are replaced.
    var text: String { String(decoding: bytes, as: UTF8.self) }

    /// The last line with anything in it, fit for a message: without control characters, of at most 200 characters.
    var lastLine: String? {
        let lines = text.split(whereSeparator: \.isNewline).map(Self.printable).filter { !$0.isEmpty }
        return lines.last.map { $0.count > 200 ? "\($0.prefix(199))…" : $0 }
    }

    private static func printable(_ line: Substring) -> String {
        let scalars = line.unicodeScalars.filter { $0.properties.generalCategory != .control }
        let text = String(String.UnicodeScalarView(scalars))
        let isBlank = { (letter: Character) in letter.isWhitespace }
        return String(text.drop(while: isBlank).reversed().drop(while: isBlank).reversed())
    }
}
