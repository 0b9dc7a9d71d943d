/// The strategies that may be loaded, down to the byte: what `strategies.lock` holds.
package struct StrategyLock: Hashable, Sendable {
    /// A strategy as it was when the lock was written.
    package struct Record: Hashable, Sendable {
        /// The strategy's identifier.
        package var id: String
        /// Its version.
        package var version: String
        /// The version of the boundary that it was built for.
        package var abi: ABIVersion
        /// The name of its library's file, without folders.
        package var file: String
        /// The library's size in bytes.
        package var size: Int
        /// The digest of the library's bytes, in lower-case hexadecimal digits.
        package var sha256: String
    }

    /// The path of the lock's own file.
    package var path: String
    /// The strategies, sorted by their identifier.
    package var records: [Record]

    /// Checks that a library is the one that was locked.
    func check(_ library: TrustedLibrary) throws(StrategyError) {
        try check(library.file, sha256: library.sha256)
    }

    /// Checks that the library at the path `file`, with this digest, is the one that was locked.
    func check(_ file: String, sha256: String) throws(StrategyError) {
        let name = FilePath.name(of: file)
        guard let record = records.first(where: { $0.file == name }) else { throw .notLocked(file, lock: path) }
        guard record.sha256 == sha256 else {
            throw .lockMismatch(file, lock: path, expected: record.sha256, found: sha256)
        }
    }
}
