internal import Files
internal import Words

/// A line for each strategy, for version control: `id version abi size sha256 file`, a space between two fields. The file's
/// name comes last and may have spaces. Lines of `+ size sha256 name` after it are the libraries that it needs. The first
/// line is the schema; lines after `#` and empty ones are skipped.
extension StrategyLock {
    /// The first line of a lock's file.
    private static let schema = "corte.strategies/1"

    /// What the file of the lock holds.
    package var text: String {
        let lines = records.map { record in
            "\(record.id) \(record.version) \(record.abi) \(record.size) \(record.sha256) \(record.file)\n"
                + record.needs.map { "+ \($0.size) \($0.sha256) \($0.name)\n" }.joined()
        }
        return "\(Self.schema)\n# id version abi size sha256 file\n" + lines.joined()
    }

    /// Reads the lock in the file at `path`.
    ///
    /// - Throws: `StrategyError` of code `brokenLock` with the file, the line and the first thing wrong in it.
    package init(contentsOf path: String) throws(StrategyError) {
        guard let bytes = FilePath.contents(path, limit: SmallFile.largest) else { throw .unreadableLock(path) }
        try self.init(String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// Reads the `text` of the lock file at `path`.
    init(_ text: String, path: String) throws(StrategyError) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let schema = lines.first ?? ""
        guard schema == Self.schema else {
            let start = schema.prefix(40)
            throw .brokenLock(
                path, line: 1,
                Phrase(
                    es: "la primera línea tiene que ser «\(Self.schema)», no «\(start)»",
                    en: "the first line has to be '\(Self.schema)', not '\(start)'"))
        }
        var records: [Record] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
            do throws(Flaw) {
                if line.hasPrefix("+ "), let last = records.indices.last {
                    records[last].needs.append(try Need(line: line))
                    continue
                }
                let record = try Record(line: line)
                guard !records.contains(where: { $0.id.bytes == record.id.bytes }) else {
                    throw Flaw(
                        Phrase(es: "«\(record.id)» está dos veces", en: "'\(record.id)' is there twice"))
                }
                records.append(record)
            } catch {
                throw .brokenLock(path, line: index + 1, error.text)
            }
        }
        self.init(path: path, records: records)
    }

    fileprivate struct Flaw: Error {
        let text: Phrase
        init(_ text: Phrase) { self.text = text }
    }

    /// The fields of a line, the last of which may have spaces.
    fileprivate static func fields(of line: String, as form: String) throws(Flaw) -> [String] {
        let count = form.split(separator: " ").count
        let fields = line.split(separator: " ", maxSplits: count - 1, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == count, fields.allSatisfy({ !$0.isEmpty }) else {
            throw Flaw(
                Phrase(
                    es: "una línea tiene \(count == 6 ? "seis" : "cuatro") campos, «\(form)»",
                    en: "a line has \(count == 6 ? "six" : "four") fields, '\(form)'"))
        }
        return fields
    }

    /// A file's size, digest and name, each as a field.
    fileprivate static func facts(_ fields: ArraySlice<String>) throws(Flaw) -> (Int, String, String) {
        let fields = Array(fields)
        guard let size = Int(fields[0]), size >= 0 else {
            throw Flaw(
                Phrase(
                    es: "el tamaño tiene que ser un número de bytes, no «\(fields[0])»",
                    en: "the size has to be a number of bytes, not '\(fields[0])'"))
        }
        guard fields[1].utf8.count == 64, fields[1].utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
            throw Flaw(
                Phrase(
                    es: "la huella SHA-256 tiene que ser de 64 cifras de 0-9 y a-f, no «\(fields[1])»",
                    en: "the SHA-256 digest has to be 64 digits of 0-9 and a-f, not '\(fields[1])'"))
        }
        guard !FilePath.hasFolder(fields[2]) else {
            throw Flaw(
                Phrase(
                    es: "el archivo tiene que ser un nombre sin carpetas, no «\(fields[2])»",
                    en: "the file has to be a name without folders, not '\(fields[2])'"))
        }
        return (size, fields[1], fields[2])
    }
}

extension StrategyLock.Need {
    fileprivate init(line: String) throws(StrategyLock.Flaw) {
        let fields = try StrategyLock.fields(of: line, as: "+ size sha256 name")
        let (size, sha256, name) = try StrategyLock.facts(fields[1...])
        self.init(name: name, size: size, sha256: sha256)
    }
}

extension StrategyLock.Record {
    fileprivate init(line: String) throws(StrategyLock.Flaw) {
        let fields = try StrategyLock.fields(of: line, as: "id version abi size sha256 file")
        guard let abi = ABIVersion(fields[2]) else {
            throw .init(
                Phrase(
                    es: "la versión de la interfaz tiene que ser dos números como 1.0, no «\(fields[2])»",
                    en: "the version of the boundary has to be two numbers such as 1.0, not '\(fields[2])'"))
        }
        let (size, sha256, file) = try StrategyLock.facts(fields[3...])
        self.init(id: fields[0], version: fields[1], abi: abi, size: size, sha256: sha256, file: file)
    }
}
