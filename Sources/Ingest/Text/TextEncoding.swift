/// How a file's bytes stand for characters.
public enum TextEncoding: String, Hashable, Sendable, CaseIterable {
    /// UTF-8.
    case utf8 = "UTF-8"
    /// UTF-8 that starts with a byte order mark, as Excel writes it.
    case utf8WithMark = "UTF-8 with BOM"
    /// UTF-8 with single bytes of Windows-1252 in it, as pasted files have them.
    case mixed = "UTF-8 with bytes of Windows-1252"
    /// Windows-1252, as old spreadsheets write it.
    case windows1252 = "Windows-1252"
    /// UTF-16 that starts with a byte order mark: what Excel calls Unicode text.
    case utf16 = "UTF-16"

    private static let mark: [UInt8] = [0xEF, 0xBB, 0xBF]

    /// A file's bytes as UTF-8 without a mark, and what they were: UTF-8 where they are valid, or where few bytes aren't
    /// and others make letters beyond ASCII; else Windows-1252, in which nearly every sequence of bytes is.
    static func decoded(_ bytes: [UInt8]) -> (bytes: [UInt8], encoding: TextEncoding) {
        if let text = utf16(bytes) { return (text, .utf16) }
        if String(validating: bytes, as: UTF8.self) != nil {
            return bytes.starts(with: mark) ? (Array(bytes.dropFirst(mark.count)), .utf8WithMark) : (bytes, .utf8)
        }
        let own = bytes.starts(with: mark) ? bytes.dropFirst(mark.count) : bytes[...]
        let mended = mending(own)
        if mended.sequences > mended.strays.count { return (mended.bytes, .mixed) }
        return (Windows1252.utf8(from: bytes), .windows1252)
    }

    /// The offsets of bytes in a decoded file's original that are no UTF-8; empty where all are.
    static func strays(in bytes: [UInt8]) -> [Int] { mending(bytes[...]).strays }

    /// The bytes with those that are no UTF-8 read as Windows-1252.
    private static func mending(_ bytes: ArraySlice<UInt8>) -> (bytes: [UInt8], strays: [Int], sequences: Int) {
        var result: [UInt8] = []
        result.reserveCapacity(bytes.count + 16)
        var strays: [Int] = []
        var sequences = 0
        var index = bytes.startIndex
        while index < bytes.endIndex {
            let byte = bytes[index]
            let length = byte < 0x80 ? 1 : byte < 0xC2 ? 0 : byte < 0xE0 ? 2 : byte < 0xF0 ? 3 : byte < 0xF5 ? 4 : 0
            let end = index + max(1, length)
            if length == 1 {
                result.append(byte)
            } else if length > 1, end <= bytes.endIndex,
                String(validating: bytes[index..<end], as: UTF8.self) != nil
            {
                result += bytes[index..<end]
                sequences += 1
            } else {
                strays.append(index)
                result += Windows1252.utf8(from: [byte])
                index += 1
                continue
            }
            index = end
        }
        return (result, strays, sequences)
    }

    /// UTF-16 with its mark as UTF-8; nil where the bytes don't start with one, or end within a unit.
    private static func utf16(_ bytes: [UInt8]) -> [UInt8]? {
        let isLittle = bytes.starts(with: [0xFF, 0xFE])
        guard isLittle || bytes.starts(with: [0xFE, 0xFF]), bytes.count.isMultiple(of: 2) else { return nil }
        var units: [UInt16] = []
        units.reserveCapacity(bytes.count / 2)
        for index in stride(from: 2, to: bytes.count, by: 2) {
            let (first, second) = (UInt16(bytes[index]), UInt16(bytes[index + 1]))
            units.append(isLittle ? second << 8 | first : first << 8 | second)
        }
        return String(validating: units, as: UTF16.self).map { Array($0.utf8) }
    }
}
