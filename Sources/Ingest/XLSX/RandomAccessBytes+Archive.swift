import Glibc

extension RandomAccessBytes {
    /// The ZIP file that it is; nil where it's none.
    func archive() throws -> ZipArchive? {
        var start: [UInt8] = []
        try read(min(count, 4), at: 0, into: &start)
        guard FileSignature(start) == .zip else { return nil }
        switch storage {
        case .memory(let bytes): return try ZipArchive(bytes)
        case .file(let file): return try ZipArchive(file: fcntl(file.descriptor, F_DUPFD_CLOEXEC, 0))
        }
    }
}
