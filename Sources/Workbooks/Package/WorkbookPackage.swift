internal import CZip
internal import Words

/// The parts of a workbook's file, in their order.
struct WorkbookPackage {
    private(set) var parts: [(name: String, bytes: [UInt8])] = []

    /// Loads what packs and unpacks.
    static func load() throws(WorkbookError) {
        if let reason = czip_load() { throw .noLibrary(package: "libzip4", reason: String(cString: reason)) }
    }

    /// Unpacks a file.
    init(_ file: [UInt8]) throws(WorkbookError) {
        try Self.load()
        guard let archive = file.withUnsafeBytes({ czip_open($0.baseAddress, $0.count) }) else { throw Self.damaged }
        defer { czip_close(archive) }
        for index in 0..<czip_count(archive) {
            var entry = CZipEntry()
            guard czip_entry(archive, index, &entry) else { throw Self.damaged }
            let bytes = try Self.read(index, Int(clamping: entry.unpacked), of: archive)
            parts.append((String(cString: entry.name), bytes))
        }
    }

    private static func read(_ index: UInt64, _ size: Int, of archive: OpaquePointer) throws(WorkbookError) -> [UInt8] {
        guard let part = czip_open_part(archive, index) else { throw damaged }
        defer { czip_close_part(part) }
        var bytes = [UInt8](repeating: 0, count: size)
        var filled = 0
        while filled < size {
            let count = bytes.withUnsafeMutableBytes { bytes in
                czip_read(part, bytes.baseAddress?.advanced(by: filled), bytes.count - filled)
            }
            guard count > 0 else { throw damaged }
            filled += Int(count)
        }
        return bytes
    }

    /// Changes a part.
    mutating func change(_ name: String, _ change: ([UInt8]) throws(WorkbookError) -> [UInt8]) throws(WorkbookError) {
        guard let index = parts.firstIndex(where: { $0.name == name }) else { throw Self.damaged }
        parts[index].bytes = try change(parts[index].bytes)
    }

    /// Packs it: the same bytes for the same parts.
    func bytes() throws(WorkbookError) -> [UInt8] { try PackedFile.bytes(of: parts) }

    /// What was written isn't what was meant: a full disk does that to the library's temporary files.
    static let damaged = WorkbookError.unfinished(reason: "incomplete")
}
