internal import Files
internal import Glibc

/// A library's bytes, checked and sealed, with those of the libraries that it brings: what is hashed here is what's loaded,
/// whatever happens to the files meanwhile.
///
/// This decides which code runs. It doesn't contain it: code that runs may do whatever the process may.
package struct TrustedLibrary: Sendable {
    /// The library's canonical path.
    package let file: String
    /// The SHA-256 digest of the bytes, in lower-case hexadecimal digits.
    package let sha256: String
    /// The libraries that it needs and this program doesn't have, each after those that it needs itself.
    package private(set) var needed: [TrustedLibrary] = []
    /// The bytes.
    let copy: SealedCopy
    /// What its file says that it needs.
    let needs: ELFImage.Needs

    private init(_ copy: SealedCopy, file: String) throws(StrategyError) {
        // What is no library at all is for the loader to say.
        let read = copy.withBytes { bytes in
            (Digest.sha256(of: bytes), ELFImage(bytes).map(\.needs) ?? .some(ELFImage.Needs()))
        }
        guard let (sha256, needs) = read else { throw .cannotRead(file, String(cString: strerror(errno))) }
        guard let needs else { throw .needsUnreadable(file) }
        self.file = file
        self.sha256 = sha256
        self.copy = copy
        self.needs = needs
    }

    /// Checks who can have written the library at `path` alone, and copies its bytes.
    init(sealing path: String) throws(StrategyError) {
        let file = try TrustedFile.open(path)
        guard let copy = SealedCopy.of(file.descriptor, size: file.facts.size, name: FilePath.name(of: file.path))
        else {
            let reason = errno
            if reason == 0 { throw .cannotRead(file.path, "it became shorter meanwhile") }
            throw .cannotCopy(file.path, String(cString: strerror(reason)), isTooLarge: reason == EFBIG)
        }
        try self.init(copy, file: file.path)
    }

    /// Checks who can have written the library at `path` and those that it needs, copies their bytes, and compares them
    /// with the lock.
    ///
    /// - Throws: `StrategyError` with the reason and what to do.
    package static func open(_ path: String, lock: StrategyLock?) throws(StrategyError) -> TrustedLibrary {
        var library = try TrustedLibrary(sealing: path)
        var needed = NeededLibraries()
        try needed.find(for: library)
        library.needed = needed.found
        try lock?.check(library)
        return library
    }

    /// Libraries that another process of this host checked, and whose sealed `descriptors` this one inherited: the first
    /// file is the library, the others those that it needs.
    package static func inherited(
        _ files: [String], _ descriptors: some Sequence<Int32>
    ) throws(StrategyError) -> TrustedLibrary {
        var libraries: [TrustedLibrary] = []
        for (file, descriptor) in zip(files, descriptors) {
            libraries.append(try TrustedLibrary(SealedCopy(inheriting: descriptor), file: file))
        }
        guard var library = libraries.first else { throw .senseless }
        library.needed = Array(libraries.dropFirst())
        return library
    }

    /// The bytes themselves; nil where the system has no memory for them.
    package var bytes: [UInt8]? { copy.withBytes { Array($0) } }
    /// How many bytes there are.
    package var size: Int { copy.size }
    /// The paths, its own first: what `inherited` takes.
    package var files: [String] { [file] + needed.map(\.file) }
    /// The sealed files in memory, its own first, closed on exec and with the last copy of this value.
    package var descriptors: [Int32] { [copy.descriptor] + needed.map(\.copy.descriptor) }
    /// The symbols that it shows; nothing where its file doesn't say.
    package var exported: [DynamicSymbol]? { copy.withBytes { ELFImage($0)?.exported } ?? nil }
    /// The name that others need it by: its own, or its file's.
    package var name: String { needs.ownName ?? FilePath.name(of: file) }
}
