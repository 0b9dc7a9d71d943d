import Files
import Glibc
import Words

/// Hears of changes to files by way of their folders: whoever saves by renaming over a file would leave a watch of the file
/// with the old one.
struct FolderWatch {
    /// Readable where something changed in one of the folders.
    let descriptor: Int32
    private let names: Set<String>

    /// Watches some files, there or not.
    init(files: [String]) throws(Failure) {
        descriptor = inotify_init1(Int32(IN_CLOEXEC) | Int32(IN_NONBLOCK))
        names = Set(files.map { FilePath.name(of: $0) })
        guard descriptor >= 0 else { throw Self.refused(".") }
        let changes = UInt32(IN_CLOSE_WRITE) | UInt32(IN_MOVED_TO) | UInt32(IN_MOVED_FROM) | UInt32(IN_DELETE)
        for folder in Set(files.map { OutputFolder.parent(of: $0) }).sorted() {
            guard inotify_add_watch(descriptor, folder.nativePath, changes) >= 0 else { throw Self.refused(folder) }
        }
    }

    /// Whether one of the files is among what changed since the last time.
    func hasNews() -> Bool {
        var hit = false
        var buffer = [UInt8](repeating: 0, count: 16_384)
        while true {
            let count = buffer.withUnsafeMutableBytes { read(descriptor, $0.baseAddress, $0.count) }
            guard count > 0 else { return hit }
            var rest = buffer[..<count]
            // Each is a head of 16 bytes, the last four of which are the length of the name after it.
            while rest.count >= 16 {
                let start = rest.startIndex
                let length = (0..<4).reduce(0) { $0 | Int(rest[start + 12 + $1]) << (8 * $1) }
                guard rest.count >= 16 + length else { return hit }
                let name = rest[(start + 16)..<(start + 16 + length)].prefix { $0 != 0 }
                // Without a name it's the folder, or more changes than the system kept.
                hit = hit || name.isEmpty || names.contains(String(decoding: name, as: UTF8.self))
                rest = rest[(start + 16 + length)...]
            }
        }
    }

    private static func refused(_ folder: String) -> Failure {
        let reason = String(cString: strerror(errno))
        return Failure(
            .system,
            Phrase(
                es: "\(folder): no se puede vigilar (\(reason)); dibuje sin --watch",
                en: "\(folder): can't be watched (\(reason)); draw without --watch"))
    }
}
