import Glibc

/// A file without a name, for what doesn't fit memory: it's gone with its last owner, however the process ends.
final class SpoolFile {
    private let limit: Int
    private let descriptor: Int32
    private var isWhole: Bool
    /// How many bytes were added.
    private(set) var count = 0

    /// An empty one that takes up to `limit` bytes.
    init(limit: Int) {
        self.limit = limit
        let folder = getenv("TMPDIR").map { String(cString: $0) } ?? "/tmp"
        var path = Array("\(folder)/corte-XXXXXX".utf8CString)
        let file = mkstemp(&path)
        if file >= 0 {
            unlink(path)
            _ = fcntl(file, F_SETFD, FD_CLOEXEC)
        }
        descriptor = file
        isWhole = file >= 0
    }

    deinit { if descriptor >= 0 { close(descriptor) } }

    /// Adds bytes.
    func append(_ bytes: [UInt8]) {
        count += bytes.count
        if count > limit { isWhole = false }
        var done = 0
        while done < bytes.count, isWhole {
            let written = bytes.withUnsafeBytes { bytes in
                bytes.baseAddress.map { write(descriptor, $0 + done, bytes.count - done) } ?? -1
            }
            if written > 0 { done += written } else if written == 0 || errno != EINTR { isWhole = false }
        }
    }

    /// A descriptor for reading what was added, which is the caller's; nil where there was no room for it.
    var reading: Int32? {
        guard isWhole else { return nil }
        let copy = fcntl(descriptor, F_DUPFD_CLOEXEC, 0)
        return copy >= 0 ? copy : nil
    }
}
