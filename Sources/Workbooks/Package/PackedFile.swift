internal import CZip

/// A ZIP file with some parts, made in memory.
package enum PackedFile {
    /// What is packed already.
    private static let packedEndings = [".xlsx", ".png", ".jpg", ".jpeg"]
    private static let noMemory = WorkbookError.unfinished(reason: "out of memory")

    /// Packs parts in their order: the same bytes for the same parts.
    package static func bytes(of parts: [(name: String, bytes: [UInt8])]) throws(WorkbookError) -> [UInt8] {
        try WorkbookPackage.load()
        var file = CZipFile()
        guard let archive = czip_create(&file) else { throw noMemory }
        defer { czip_free(file) }
        var isWhole = true
        for part in parts {
            let level: UInt32 = packedEndings.contains { part.name.hasSuffix($0) } ? 0 : 6
            isWhole =
                isWhole
                && part.bytes.withUnsafeBytes { czip_add(archive, part.name, $0.baseAddress, $0.count, level) }
        }
        guard czip_finish(archive), isWhole else { throw noMemory }
        let size = czip_size(file)
        guard size >= 0 else { throw WorkbookPackage.damaged }
        var bytes = [UInt8](repeating: 0, count: Int(size))
        guard bytes.withUnsafeMutableBytes({ czip_copy(file, $0.baseAddress, $0.count) }) else {
            throw WorkbookPackage.damaged
        }
        return bytes
    }
}
