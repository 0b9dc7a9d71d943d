/// How a file's bytes stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// UTF-8 that starts with a byte order mark, as Excel writes it.
    case utf8WithMark = "UTF-8 with BOM"
    /// Windows-1252, as old spreadsheets write it.
    case windows1252 = "Windows-1252"

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A file's bytes as UTF-8 without a mark, and what they were: UTF-8 where they are valid, else Windows-1252, in
    /// which nearly every sequence of bytes is.
    static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding) {
        if String(validating: bytes, as: UTF8.self) != nil {
            return bytes.starts(with: mark) ? (Array(bytes.dropFirst(mark.count)), .utf8WithMark) : (bytes, .utf8)
        }
        return (Windows1252.utf8(from: bytes), .windows1252)
    }
}
