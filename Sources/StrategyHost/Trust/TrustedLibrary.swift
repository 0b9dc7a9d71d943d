internal import Glibc

/// A library's bytes, checked and sealed: what is hashed here is what's loaded, whatever happens to its file meanwhile.
///
/// This decides which code runs. It doesn't contain it: code that runs may do whatever the process may.
package final class TrustedLibrary: Sendable {
    /// The library's canonical path.
    package let file: String
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal digits.
    package let sha256: String
    /// How many bytes there are.
    package let size: Int
    /// The sealed file in memory that holds the bytes, closed on exec and with this value.
    package let descriptor: Int32

    private init(file: String, sha256: String, size: Int, descriptor: Int32) {
        self.file = file
        self.sha256 = sha256
        self.size = size
        self.descriptor = descriptor
    }

    deinit { close(descriptor) }

    /// Checks who can have written the library at `path`, copies its bytes, and compares them with the lock.
    ///
    /// - Throws: `StrategyError` with the reason and what to do.
    package static func open(_ path: String, lock: StrategyLock?) throws(StrategyError) -> TrustedLibrary {
        let file = try TrustedFile.open(path)
        let size = file.facts.size
        guard let copy = SealedCopy.of(file.descriptor, size: size, name: FilePath.name(of: file.path)) else {
            let reason = errno
            if reason == 0 { throw .cannotRead(file.path, "it became shorter meanwhile") }
            throw .cannotCopy(file.path, String(cString: strerror(reason)), isTooLarge: reason == EFBIG)
        }
        guard let sha256 = SealedCopy.sha256(of: copy, size: size) else {
            close(copy)
            throw .cannotRead(file.path, String(cString: strerror(errno)))
        }
        let library = TrustedLibrary(file: file.path, sha256: sha256, size: size, descriptor: copy)
        try lock?.check(library)
        return library
    }

    /// A library that another process of this host checked, and whose sealed `descriptor` this one inherited.
    package static func inherited(
        _ descriptor: Int32, file: String, sha256: String, size: Int
    ) -> TrustedLibrary {
        TrustedLibrary(file: file, sha256: sha256, size: size, descriptor: descriptor)
    }
}
