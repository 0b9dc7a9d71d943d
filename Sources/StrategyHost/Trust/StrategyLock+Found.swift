extension StrategyLock.Record {
    /// The record of a library that was found, by its metadata and bytes: none of its code runs.
    ///
    /// - Throws: `StrategyError` when its metadata is broken, when it wouldn't be trusted, or when it can't be written
    ///   down in a line.
    package init(of entry: StrategyCatalog.Entry) throws(StrategyError) {
        let metadata = try entry.metadata.get()
        let library = try TrustedLibrary.open(entry.file, lock: nil)
        let file = FilePath.name(of: library.file)
        // A name with a space before its end would be read as two fields, and one with a line's end as two lines.
        for field in [metadata.id, metadata.version] where field.isEmpty || field.contains(where: \.isWhitespace) {
            throw .notLockable(entry.file, field)
        }
        guard !file.contains(where: \.isNewline) else { throw .notLockable(entry.file, file) }
        self.init(
            id: metadata.id, version: metadata.version, abi: metadata.abi, size: library.size, sha256: library.sha256,
            file: file)
    }

    /// What is different in a strategy that was found: a clause each, none if it's the one that was locked.
    package func differences(to found: StrategyLock.Record) -> [String] {
        let fields = [
            ("version", version, found.version), ("boundary", abi.description, found.abi.description),
            ("size", "\(size)", "\(found.size)"), ("SHA-256", sha256, found.sha256), ("file", file, found.file),
        ]
        return fields.filter { $0.1 != $0.2 }.map { "\($0.0) locked \($0.1), found \($0.2)" }
    }
}
