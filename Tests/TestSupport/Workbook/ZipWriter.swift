import CDeflate

/// Writes a ZIP file; what it writes can be wrong in a part's flags, as hostile files are.
package struct ZipWriter {
    private var bytes: [UInt8] = []
    private var directory: [UInt8] = []
    private var count = 0
    private let flags: Int

    /// - Parameter flags: each part's general purpose flags; 1 says that it has a password.
    package init(flags: Int = 0) { self.flags = flags }

    /// Adds a part, packed unless it's to lie there as it is.
    package mutating func add(_ name: String, _ content: [UInt8], isPacked: Bool = true) {
        let packed = isPacked ? Self.deflated(content) : content
        let start = bytes.count
        var facts = Self.number(20, 2) + Self.number(flags, 2) + Self.number(isPacked ? 8 : 0, 2) + Self.number(0, 4)
        facts += Self.number(Int(libdeflate_crc32(0, content, content.count)), 4)
        facts += Self.number(packed.count, 4) + Self.number(content.count, 4)
        facts += Self.number(name.utf8.count, 2) + Self.number(0, 2)
        bytes += [0x50, 0x4B, 3, 4] + facts + Array(name.utf8) + packed
        directory += [0x50, 0x4B, 1, 2] + Self.number(20, 2) + facts + [UInt8](repeating: 0, count: 10)
        directory += Self.number(start, 4) + Array(name.utf8)
        count += 1
    }

    /// The whole file.
    package var file: [UInt8] {
        bytes + directory + [0x50, 0x4B, 5, 6] + Self.number(0, 4) + Self.number(count, 2) + Self.number(count, 2)
            + Self.number(directory.count, 4) + Self.number(bytes.count, 4) + Self.number(0, 2)
    }

    private static func number(_ value: Int, _ count: Int) -> [UInt8] {
        (0..<count).map { UInt8(truncatingIfNeeded: value >> (8 * $0)) }
    }

    private static func deflated(_ content: [UInt8]) -> [UInt8] {
        guard let compressor = libdeflate_alloc_compressor(6) else { return [] }
        defer { libdeflate_free_compressor(compressor) }
        var packed = [UInt8](repeating: 0, count: libdeflate_deflate_compress_bound(compressor, content.count))
        let room = packed.count
        let count = libdeflate_deflate_compress(compressor, content, content.count, &packed, room)
        return Array(packed.prefix(count))
    }
}
