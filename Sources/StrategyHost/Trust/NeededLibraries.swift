internal import Files
internal import Glibc

/// Finds the libraries that a library needs and this program doesn't have, and seals them: the loader takes a library for
/// one that's needed once it's loaded under that name, so that it looks for none itself.
struct NeededLibraries {
    /// Those that were found, each after those that it needs itself.
    private(set) var found: [TrustedLibrary] = []
    /// The names of those that others are looked for now.
    private var waiting: [[UInt8]] = []

    /// Where root alone puts libraries.
    private static let system = ["/lib/\(architecture)-linux-gnu", "/lib64", "/lib", "/usr/lib64", "/usr/lib"]
    #if arch(arm64)
        private static let architecture = "aarch64"
    #else
        private static let architecture = "x86_64"
    #endif

    /// Finds what `library` needs, and what that needs.
    ///
    /// - Throws: `StrategyError` when one isn't there or isn't trusted.
    mutating func find(for library: TrustedLibrary) throws(StrategyError) {
        waiting.append(library.name.bytes)
        for name in library.needs.names
        where !Self.isOwn(name) && !found.contains(where: { $0.name.bytes == name.bytes }) {
            guard !waiting.contains(name.bytes) else { throw .needsItself(library.file, name) }
            let needed = try Self.open(name, for: library)
            try find(for: needed)
            found.append(needed)
        }
        waiting.removeLast()
    }

    /// Whether the program has a library of this name, and not because a module brought it.
    private static func isOwn(_ name: String) -> Bool {
        !FilePath.hasFolder(name) && !TrustedLibrary.isLoaded(name) && dlopen(name, RTLD_NOLOAD | RTLD_LAZY) != nil
    }

    /// Looks in the folders that `library` names, those of `LD_LIBRARY_PATH`, and the system's; in none that's relative.
    private static func open(_ name: String, for library: TrustedLibrary) throws(StrategyError) -> TrustedLibrary {
        guard !FilePath.hasFolder(name) else { throw .needsPath(library.file, name) }
        let origin = FilePath.folder(of: library.file)
        var folders = library.needs.folders.map {
            $0.replacing("${ORIGIN}", with: origin).replacing("$ORIGIN", with: origin)
        }
        let path = getenv("LD_LIBRARY_PATH").map { String(cString: $0) } ?? ""
        folders += path.split { ":;".contains($0) }.map(String.init)
        let named = folders.filter { $0.hasPrefix("/") }.map { "\($0)/\(name)" }.first { FileFacts(path: $0) != nil }
        // A link of root's may lead where it wants.
        let found = named ?? system.lazy.compactMap { FilePath.canonical("\($0)/\(name)") }.first
        guard let found else { throw .needsNowhere(library.file, name) }
        let needed = try TrustedLibrary(sealing: found)
        guard needed.needs.ownName?.bytes == name.bytes else {
            throw .needsOtherName(needed.file, name, needed.needs.ownName)
        }
        return needed
    }
}
