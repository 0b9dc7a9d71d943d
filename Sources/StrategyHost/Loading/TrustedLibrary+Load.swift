internal import Glibc

extension TrustedLibrary {
    /// What was loaded into this process by its name, of which the loader keeps one. Sealed copies stay open, even where
    /// loading failed: the loader remembers them by their descriptor's number, and would take another file for it.
    private static let loaded = Guarded<[[UInt8]: TrustedLibrary]>([:])

    /// Whether a library of this name was loaded for a module, or as one.
    static func isLoaded(_ name: String) -> Bool { loaded.withLock { $0[name.bytes] != nil } }

    /// Loads the sealed copies, those that it needs first, for good: unloading Swift code isn't safe.
    ///
    /// - Throws: `StrategyError` with the loader's reason, or when another module has a library of the same name.
    package func load() throws(StrategyError) -> UnsafeMutableRawPointer {
        for library in needed {
            try Self.loaded.withLock { loaded throws(StrategyError) in
                if let other = loaded[library.name.bytes] {
                    guard other.sha256 == library.sha256 else { throw .alreadyLoaded(library.file, as: other.file) }
                } else {
                    loaded[library.name.bytes] = library
                    _ = try library.open()
                }
            }
        }
        Self.loaded.withLock { $0[name.bytes] = $0[name.bytes] ?? self }
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
