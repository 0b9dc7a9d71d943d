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
    package func record(of id: String) -> Record? { records.first { $0.id == id } }

    /// The lock of the strategy `id` alone.
    ///
    /// - Throws: `StrategyError` about the library `file` when the strategy isn't locked.
    func only(_ id: String, in file: String) throws(StrategyError) -> StrategyLock {
        guard let record = record(of: id) else { throw .notLocked(file, lock: path) }
        return StrategyLock(path: path, records: [record])
    }

    /// Checks that a library is one of those that were locked.
    func check(_ library: TrustedLibrary) throws(StrategyError) {
        if records.contains(where: { $0.sha256 == library.sha256 }) { return }
        let name = FilePath.name(of: library.file)
        guard let meant = records.count == 1 ? records.first : records.first(where: { $0.file == name }) else {
            throw .notLocked(library.file, lock: path)
        }
        throw .lockMismatch(library.file, lock: path, expected: meant.sha256, found: library.sha256)
    }
}
