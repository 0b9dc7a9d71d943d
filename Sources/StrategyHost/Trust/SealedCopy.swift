internal import CSealedMemory
internal import Glibc

/// A file's bytes in memory that nobody can change any more, not even this process.
enum SealedCopy {
    /// Copies the open file of `size` bytes and seals the copy, which shows as `name` in the memory map. The caller closes it.
    ///
    /// - Returns: the copy's descriptor, closed on exec; nothing when the system refuses or the file is shorter, with
    ///   the reason in `errno`, 0 for a shorter file.
    static func of(_ file: Int32, size: Int, name: String) -> Int32? {
        // The kernel takes names of at most 249 bytes.
        let copy = sealed_memory_open(String(decoding: name.utf8.prefix(200), as: UTF8.self))
        guard copy >= 0 else { return nil }
        guard fill(copy, from: file, size: size), sealed_memory_seal(copy) == 0 else {
            let reason = errno
            close(copy)
            errno = reason
            return nil
        }
        return copy
    }

    /// The digest of a sealed copy of `size` bytes; nothing when the system refuses to show it.
    static func sha256(of copy: Int32, size: Int) -> String? {
        guard size > 0 else { return Digest.sha256(of: []) }
        let start = mmap(nil, size, PROT_READ, MAP_PRIVATE | MAP_POPULATE, copy, 0)
        guard let start, start != UnsafeMutableRawPointer(bitPattern: -1) else { return nil }
        defer { munmap(start, size) }
        return Digest.sha256(of: UnsafeRawBufferPointer(start: start, count: size))
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
