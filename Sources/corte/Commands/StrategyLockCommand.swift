import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy lock`
struct StrategyLockCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "lock", abstract: "Write down which strategies may be loaded, down to the byte.",
        discussion: """
            Writes strategies.lock: identifier, version, size and SHA-256 of each library, and of those that it needs. Keep it beside the matrix \
            and in version control: a library that isn't in it, or has other bytes, is then refused. None of the \
            libraries' code is run.

              corte strategy lock
              corte strategy lock capped weighted-average -o plan/strategies.lock
              corte strategy lock --check
            """)

    @Argument(
        help: ArgumentHelp(
            "The strategies, by name, id or file (default: all that are found, or with --check all that are locked).",
            valueName: "strategy"))
    var names: [String] = []

    @Option(
        name: .shortAndLong, help: ArgumentHelp("The lock to write or check; - is standard output.", valueName: "file"),
        completion: .file(extensions: ["lock"]))
    var output = LockOptions.fileName

    @Flag(help: "Write nothing, but say what differs from the lock, and end with exit code 1 if anything does.")
    var check = false

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard !check || output != "-" else { throw ValidationError("--check reads a lock; name its file with -o") }
    }

    func run() throws {
        try check ? compare(with: LockOptions.read(output)) : write()
    }

    private func write() throws {
        try InputFiles(strategies: names, search).check([output])
        try OutputFile(output).check()
        let catalog = search.catalog
        let records =
            names.isEmpty ? found(in: catalog) : try names.map { try StrategyLock.Record(of: catalog.entry(named: $0)) }
        guard !records.isEmpty else {
            throw Failure(
                .unavailable, "no strategy to lock was found; looked in: \(catalog.searched.joined(separator: ", "))")
        }
        let lock = StrategyLock(path: output, records: Array(Set(records)))
        for (first, second) in zip(lock.records, lock.records.dropFirst()) where first.id == second.id {
            throw Failure(.usage, "'\(first.id)' is the identifier of two of the libraries; name one of them")
        }
        try OutputFile(output).write(Array(lock.text.utf8))
        if output != "-", !talk.quiet { StandardError.write(output) }
    }

    /// The records of all that could be loaded; the others are left out, as they couldn't be used anyway.
    private func found(in catalog: StrategyCatalog) -> [StrategyLock.Record] {
        catalog.entries.filter { $0.shadowedBy == nil }.compactMap { entry in
            do throws(StrategyError) {
                return try StrategyLock.Record(of: entry)
            } catch {
                StandardError.write("corte: note: left out: \(error)")
                return nil
            }
        }
    }

    /// Compares what is installed with the lock: all of its strategies, or those named.
    private func compare(with lock: StrategyLock) throws(Failure) {
        let catalog = search.catalog
        var lines: [String] = []
        for name in names.isEmpty ? lock.records.map(\.id) : names {
            do throws(StrategyError) {
                let found = try StrategyLock.Record(of: catalog.entry(named: name))
                guard let locked = lock.record(of: found.id) else {
                    lines.append("strategy '\(name)': it isn't in \(lock.path)")
                    continue
                }
                lines += locked.differences(to: found).map { "strategy '\(name)': \($0)" }
            } catch {
                lines.append("\(error)")
            }
        }
        guard lines.isEmpty else { throw Failure(.found, lines: lines) }
    }
}
