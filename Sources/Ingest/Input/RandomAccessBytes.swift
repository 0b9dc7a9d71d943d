import Glibc
import PlanModel
import Words

/// A matrix' bytes, to be read from any place: a file's, or those in memory.
struct RandomAccessBytes: Sendable {
    enum Storage: Sendable {
        case file(OpenFile)
        case memory([UInt8])
    }

    /// A descriptor that is closed with its last owner.
    final class OpenFile: Sendable {
        let descriptor: Int32
        init(_ descriptor: Int32) { self.descriptor = descriptor }
        deinit { close(descriptor) }
    }

    let storage: Storage
    /// The path as given, for places.
    let path: String
    /// How many bytes there are.
    let count: Int

    private init(_ storage: Storage, path: String, count: Int) {
        self.storage = storage
        self.path = path
        self.count = count
    }

    /// Bytes in memory.
    init(_ bytes: [UInt8], path: String) {
        self.init(.memory(bytes), path: path, count: bytes.count)
    }

    /// A regular file; nil where there's none of that name, which isn't opened then: a pipe gives its bytes only once.
    init?(file path: String) throws(IngestError) {
        var status = stat()
        guard path != "-", stat(path.nativePath, &status) == 0, status.st_mode & S_IFMT == S_IFREG else { return nil }
        let descriptor = open(path.nativePath, O_RDONLY | O_CLOEXEC)
        guard descriptor >= 0 else { throw SystemInput().failure(path, errno) }
        let file = OpenFile(descriptor)
        guard fstat(descriptor, &status) == 0 else { throw SystemInput().failure(path, errno) }
        posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL)
        self.init(.file(file), path: path, count: Int(status.st_size))
    }

    /// What was spooled of a file; nil where there's no room for it.
    init?(_ spool: SpoolFile, path: String) {
        guard let descriptor = spool.reading else { return nil }
        self.init(.file(OpenFile(descriptor)), path: path, count: spool.count)
    }

    /// Fills `buffer` from `start` with `length` bytes that lie at `offset`; it grows where it's too short.
    func read(_ length: Int, at offset: Int, into buffer: inout [UInt8], from start: Int = 0) throws(IngestError) {
        if buffer.count < start + length {
            buffer.append(contentsOf: repeatElement(0, count: start + length - buffer.count))
        }
        switch storage {
        case .memory(let bytes):
            buffer.replaceSubrange(start..<(start + length), with: bytes[offset..<(offset + length)])
        case .file(let file):
            var done = 0
            while done < length {
                let count = buffer.withUnsafeMutableBytes { bytes in
                    bytes.baseAddress.map {
                        pread(file.descriptor, $0 + start + done, length - done, off_t(offset + done))
                    } ?? 0
                }
                if count > 0 {
                    done += count
                } else if count == 0 || errno != EINTR {
                    let reason = count == 0 ? "it became shorter" : strerror(errno).map { String(cString: $0) } ?? ""
                    throw .unreadable(
                        .readingFailed(path, reason))
                }
            }
        }
    }
}
