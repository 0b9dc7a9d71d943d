internal import Files
package import Words

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
        for field in [metadata.id, metadata.version]
        where field.isEmpty || field.contains(where: \.isWhitespace) || "#+".utf8.contains(field.utf8.first ?? 0) {
            throw .notLockable(entry.file, field)
        }
        let names = [file] + library.needed.map(\.name)
        if let long = names.first(where: { $0.contains(where: \.isNewline) }) { throw .notLockable(entry.file, long) }
        self.init(
            id: metadata.id, version: metadata.version, abi: metadata.abi, size: library.size, sha256: library.sha256,
            file: file,
            needs: library.needed.map { StrategyLock.Need(name: $0.name, size: $0.size, sha256: $0.sha256) }
                .sorted { $0.name.utf8.lexicographicallyPrecedes($1.name.utf8) })
    }

    /// What is different in a strategy that was found: a clause each, none if it's the one that was locked.
    package func differences(to found: StrategyLock.Record) -> [Phrase] {
        func text(_ needs: [StrategyLock.Need]) -> Phrase {
            needs.isEmpty
                ? Phrase(es: "nada", en: "nothing")
                : Phrase(needs.map { "\($0.name) \($0.sha256)" }.joined(separator: ", "))
        }
        let fields: [(name: Phrase, locked: Phrase, found: Phrase)] = [
            (Phrase(es: "versión", en: "version"), Phrase(version), Phrase(found.version)),
            (Phrase(es: "interfaz", en: "boundary"), Phrase(abi.description), Phrase(found.abi.description)),
            (Phrase(es: "tamaño", en: "size"), Phrase("\(size)"), Phrase("\(found.size)")),
            (Phrase("SHA-256"), Phrase(sha256), Phrase(found.sha256)),
            (Phrase(es: "archivo", en: "file"), Phrase(file), Phrase(found.file)),
            (Phrase(es: "necesita", en: "needs"), text(needs), text(found.needs)),
        ]
        return fields.filter { $0.locked.en.bytes != $0.found.en.bytes }.map { name, locked, found in
            Phrase(
                es: "\(name.es) fijado \(locked.es), encontrado \(found.es)",
                en: "\(name.en) locked \(locked.en), found \(found.en)")
        }
    }
}
