/// A line for each strategy, for version control: `id version abi size sha256 file`, a space between two fields. The file's
/// name comes last and may have spaces. The first line is the schema; lines after `#` and empty ones are skipped.
extension StrategyLock {
    /// The first line of a lock's file.
    private static let schema = "corte.strategies/1"

    /// What the file of the lock holds.
    package var text: String {
        let lines = records.map { "\($0.id) \($0.version) \($0.abi) \($0.size) \($0.sha256) \($0.file)\n" }
        return "\(Self.schema)\n# id version abi size sha256 file\n" + lines.joined()
    }

    /// Reads the lock in the file at `path`.
    ///
    /// - Throws: `StrategyError` of code `brokenLock` with the file, the line and the first thing wrong in it.
    package init(contentsOf path: String) throws(StrategyError) {
        guard let bytes = FilePath.contents(path) else { throw .unreadableLock(path) }
        try self.init(String(decoding: bytes, as: UTF8.self), path: path)
    }

    /// Reads the `text` of the lock file at `path`.
    init(_ text: String, path: String) throws(StrategyError) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(String.init)
        let schema = lines.first ?? ""
        guard schema == Self.schema else {
            throw .brokenLock(path, line: 1, "the first line has to be '\(Self.schema)', not '\(schema.prefix(40))'")
        }
        var records: [Record] = []
        for (index, line) in lines.enumerated().dropFirst() where !line.isEmpty && !line.hasPrefix("#") {
            let record: Record
            do throws(Flaw) {
                record = try Record(line: line)
            } catch {
                throw .brokenLock(path, line: index + 1, error.text)
            }
            guard !records.contains(where: { $0.id == record.id }) else {
                throw .brokenLock(path, line: index + 1, "'\(record.id)' is there twice")
            }
            records.append(record)
        }
        self.init(path: path, records: records)
    }

    fileprivate struct Flaw: Error {
        let text: String
    }
}

extension StrategyLock.Record {
    fileprivate init(line: String) throws(StrategyLock.Flaw) {
        let fields = line.split(separator: " ", maxSplits: 5, omittingEmptySubsequences: false).map(String.init)
        guard fields.count == 6, fields.allSatisfy({ !$0.isEmpty }) else {
            throw .init(text: "a line has six fields, 'id version abi size sha256 file'")
        }
        guard let abi = ABIVersion(fields[2]) else {
            throw .init(text: "the version of the boundary has to be two numbers such as 1.0, not '\(fields[2])'")
        }
        guard let size = Int(fields[3]), size >= 0 else {
            throw .init(text: "the size has to be a number of bytes, not '\(fields[3])'")
        }
        guard fields[4].utf8.count == 64, fields[4].utf8.allSatisfy({ "0123456789abcdef".utf8.contains($0) }) else {
            throw .init(text: "the SHA-256 digest has to be 64 digits of 0-9 and a-f, not '\(fields[4])'")
        }
        guard !fields[5].contains("/") else {
            throw .init(text: "the file has to be a name without folders, not '\(fields[5])'")
        }
        self.init(id: fields[0], version: fields[1], abi: abi, size: size, sha256: fields[4], file: fields[5])
    }
}
