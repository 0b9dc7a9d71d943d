internal import CSealedMemory
internal import Glibc

/// A file's bytes in memory that nobody can change any more, not even this process. Closed with its last reference.
final class SealedCopy: Sendable {
    /// The copy, closed on exec.
    let descriptor: Int32
    /// How many bytes it has.
    let size: Int

    private init(_ descriptor: Int32, size: Int) {
        self.descriptor = descriptor
        self.size = size
    }

    deinit { close(descriptor) }

    /// A copy that another process made, and whose `descriptor` this one inherited.
    convenience init(inheriting descriptor: Int32) {
        self.init(descriptor, size: FileFacts(descriptor: descriptor)?.size ?? 0)
    }

    /// Copies the open file of `size` bytes and seals the copy, which shows as `name` in the memory map.
    ///
    /// - Returns: nothing when the system refuses or the file is shorter, with the reason in `errno`, 0 for a shorter file.
    static func of(_ file: Int32, size: Int, name: String) -> SealedCopy? {
        // The kernel takes names of at most 249 bytes.
        let copy = sealed_memory_open(String(decoding: name.utf8.prefix(200), as: UTF8.self))
        guard copy >= 0 else { return nil }
        guard fill(copy, from: file, size: size), sealed_memory_seal(copy) == 0 else {
            let reason = errno
            close(copy)
            errno = reason
            return nil
        }
        return SealedCopy(copy, size: size)
    }

    /// Shows the bytes; nothing when the system refuses to.
    func withBytes<Result>(_ body: (UnsafeRawBufferPointer) -> Result) -> Result? {
        guard size > 0 else { return body(UnsafeRawBufferPointer(start: nil, count: 0)) }
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, descriptor, 0)
        guard let start, start != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
        defer { munmap(start, size) }
        return body(UnsafeRawBufferPointer(start: start, count: size))
    }

    private static func fill(_ copy: Int32, from file: Int32, size: Int) -> Bool {
        var left = size
        while left > 0 {
            errno = 0
            let written = sendfile(copy, file, nil, left)
            if written < 0, errno == EINTR { continue }
            // A file that ends early was being written.
            guard written > 0 else { return false }
            left -= written
        }
        return true
    }
}
