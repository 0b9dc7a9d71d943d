internal import Files

/// The strategies that may be loaded, down to the byte: what a file such as `strategies.lock` holds.
package struct StrategyLock: Hashable, Sendable {
    /// A strategy as it was when the lock was written.
    package struct Record: Hashable, Sendable {
        /// The strategy's identifier.
        package var id: String
        /// Its version.
        package var version: String
        /// The version of the boundary that it was built for.
        package var abi: ABIVersion
        /// The library's size in bytes.
        package var size: Int
        /// The digest of the library's bytes, in lower-case hexadecimal digits.
        package var sha256: String
        /// The name of the library's file, without folders.
        package var file: String
        /// The libraries that it needs and this program doesn't have, sorted by their names.
        package var needs: [Need] = []
    }

    /// A library that a strategy's library needs.
    package struct Need: Hashable, Sendable {
        /// The name that it's needed by.
        package var name: String
        /// Its size in bytes.
        package var size: Int
        /// The digest of its bytes.
        package var sha256: String
    }

    /// The path of the lock's own file.
    package let path: String
    /// The strategies, sorted by their identifier, each once.
    package let records: [Record]

    /// A lock of these strategies.
    package init(path: String, records: [Record]) {
        self.path = path
        self.records = records.sorted { $0.id.utf8.lexicographicallyPrecedes($1.id.utf8) }
    }

    /// The record of the strategy `id`, if it's locked.
    package func record(of id: String) -> Record? { records.first { $0.id.bytes == id.bytes } }

    /// The lock of the strategy `id` alone.
    ///
    /// - Throws: `StrategyError` about the library `file` when the strategy isn't locked.
    func only(_ id: String, in file: String) throws(StrategyError) -> StrategyLock {
        guard let record = record(of: id) else { throw .notLocked(file, lock: path) }
        return StrategyLock(path: path, records: [record])
    }

    /// Checks that a library is one of those that were locked, and that it needs nothing else.
    func check(_ library: TrustedLibrary) throws(StrategyError) {
        let file = FilePath.name(of: library.file).bytes
        let record = records.first { $0.sha256 == library.sha256 }
        let meant = records.count == 1 ? records.first : records.first { $0.file.bytes == file }
        guard let record = record ?? meant else { throw .notLocked(library.file, lock: path) }
        try check(library, record.sha256, of: library)
        for needed in library.needed {
            guard let need = record.needs.first(where: { $0.name.bytes == needed.name.bytes }) else {
                throw .notLocked(needed.file, lock: path, module: library.file)
            }
            try check(needed, need.sha256, of: library)
        }
    }

    private func check(
        _ library: TrustedLibrary, _ sha256: String, of module: TrustedLibrary
    ) throws(StrategyError) {
        guard library.sha256 != sha256 else { return }
        throw .lockMismatch(
            library.file, lock: path, module: module.file, expected: sha256, found: library.sha256)
    }
}
