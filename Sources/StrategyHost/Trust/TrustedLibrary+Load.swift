internal import Glibc

extension TrustedLibrary {
    /// What was loaded into this process. The sealed copies stay open, even where loading failed: the loader remembers
    /// them by their descriptor's number, and would take another file with the same number for one.
    private static let loaded = Guarded<[TrustedLibrary]>([])

    /// Whether a library of this name was loaded for a module, or as one.
    static func isLoaded(_ name: String) -> Bool { loaded.withLock { $0.contains { $0.name.bytes == name.bytes } } }

    /// Loads the sealed copies, those that it needs first, for good: unloading Swift code isn't safe.
    ///
    /// - Throws: `StrategyError` with the loader's reason, or when another module has a library of the same name.
    package func load() throws(StrategyError) -> UnsafeMutableRawPointer {
        try Self.loaded.withLock { loaded throws(StrategyError) in
            for library in needed {
                if let other = loaded.first(where: { $0.name.bytes == library.name.bytes }) {
                    guard other.sha256 == library.sha256 else { throw .alreadyLoaded(library.file, as: other.file) }
                } else {
                    loaded.append(library)
                    _ = try library.open()
                }
            }
            loaded.append(self)
        }
        return try open()
    }

    private func open() throws(StrategyError) -> UnsafeMutableRawPointer {
        let sealed = "/proc/self/fd/\(copy.descriptor)"
        if let handle = dlopen(sealed, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE) { return handle }
        // The reason names the copy, where the user knows the file.
        let reason = dlerror().map { String(cString: $0) } ?? "no reason given"
        throw .cannotOpen(file, reason.replacing("\(sealed): ", with: "").replacing(sealed, with: file))
    }
}
