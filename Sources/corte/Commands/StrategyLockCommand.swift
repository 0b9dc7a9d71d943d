import ArgumentParser
import Console
import StrategyHost
import Words

/// `corte strategy lock`
struct StrategyLockCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "lock",
        abstract: Phrase(
            es: "Escribe qué estrategias se pueden cargar, byte por byte.",
            en: "Write down which strategies may be loaded, down to the byte."),
        discussion: Phrase(
            es: """
                Escribe strategies.lock: identificador, versión, tamaño y SHA-256 de cada biblioteca, y de las que \
                ella necesita. Guárdelo junto a la matriz y en el control de versiones: una biblioteca que no está en \
                él, o tiene otros bytes, se rechaza desde entonces. No se ejecuta nada del código de las bibliotecas.

                  corte strategy lock
                  corte strategy lock capped weighted-average -o plan/strategies.lock
                  corte strategy lock --add ./libStrategyFloor.so
                  corte strategy lock --check
                """,
            en: """
                Writes strategies.lock: identifier, version, size and SHA-256 of each library, and of those that it \
                needs. Keep it beside the matrix and in version control: a library that isn't in it, or has other \
                bytes, is then refused. None of the libraries' code is run.

                  corte strategy lock
                  corte strategy lock capped weighted-average -o plan/strategies.lock
                  corte strategy lock --add ./libStrategyFloor.so
                  corte strategy lock --check
                """),
        aliases: ["fijar"])

    @Argument(
        help: ArgumentHelp(
            es: """
                Las estrategias, por nombre, id o archivo (por omisión: todas las que se encuentran; con --check, \
                todas las del candado).
                """,
            en: """
                The strategies, by name, id or file (default: all that are found, or with --check all that are locked).
                """,
            valueName: .strategy))
    var names: [String] = []

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "El candado que se escribe o se revisa; - es la salida estándar.",
            en: "The lock to write or check; - is standard output.",
            valueName: .file),
        completion: .file(extensions: ["lock"]))
    var output = LockOptions.fileName

    @Flag(
        help: ArgumentHelp(
            es: "No escribe nada: dice qué difiere del candado, y termina con el código 1 si algo difiere.",
            en: "Write nothing, but say what differs from the lock, and end with exit code 1 if anything does."))
    var check = false

    @Flag(
        help: ArgumentHelp(
            es: "Agrega al candado las estrategias que se nombran, o las renueva en él; lo demás queda como está.",
            en: "Add the strategies that are named to the lock, or renew them there; what else is in it stays."))
    var add = false

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        guard !check || output != "-" else {
            throw ValidationError(
                Phrase(
                    es: "--check lee un candado; nombre su archivo con -o",
                    en: "--check reads a lock; name its file with -o"))
        }
        guard add else { return }
        guard !check else {
            throw ValidationError(
                Phrase(
                    es: "--add escribe y --check no; dé uno de los dos",
                    en: "--add writes and --check doesn't; give one of them"))
        }
        guard !names.isEmpty else {
            throw ValidationError(
                Phrase(es: "nombre las estrategias que --add agrega", en: "name the strategies that --add adds"))
        }
    }

    func run() throws {
        try check ? compare(with: LockOptions.read(output)) : write()
    }

    private func write() throws {
        try InputFiles(strategies: names, search).check([output])
        try OutputFile(output).check()
        let catalog = search.catalog
        var records =
            names.isEmpty ? found(in: catalog) : try names.map { try StrategyLock.Record(of: catalog.entry(named: $0)) }
        if add, output != "-" { records += try others(than: records) }
        guard !records.isEmpty else {
            let places = catalog.searched.joined(separator: ", ")
            throw Failure(
                .unavailable,
                Phrase(
                    es: "no se encontró una estrategia que fijar; se buscó en: \(places)",
                    en: "no strategy to lock was found; looked in: \(places)"))
        }
        let lock = StrategyLock(path: output, records: Array(Set(records)))
        for (first, second) in zip(lock.records, lock.records.dropFirst()) where first.id == second.id {
            throw Failure(
                .usage,
                Phrase(
                    es: "«\(first.id)» es el identificador de dos de las bibliotecas; nombre una",
                    en: "'\(first.id)' is the identifier of two of the libraries; name one of them"))
        }
        try OutputFile(output).write(Array(lock.text.utf8))
        if output != "-", !talk.quiet { StandardError.write(output) }
    }

    /// What is locked already beside the records that are added; nothing where there's no lock yet.
    private func others(than added: [StrategyLock.Record]) throws -> [StrategyLock.Record] {
        guard FolderContents.kind(output) != nil else { return [] }
        return try LockOptions.read(output).records.filter { old in !added.contains { $0.id == old.id } }
    }

    /// The records of all that could be loaded; the others are left out, as they couldn't be used anyway.
    private func found(in catalog: StrategyCatalog) -> [StrategyLock.Record] {
        catalog.entries.filter { $0.shadowedBy == nil }.compactMap { entry in
            do throws(StrategyError) {
                return try StrategyLock.Record(of: entry)
            } catch {
                let note = Phrase(es: "nota: se deja fuera: ", en: "note: left out: ").adding(error.phrase)
                StandardError.write("corte: \(note[.ofRun])")
                return nil
            }
        }
    }

    /// Compares what is installed with the lock: all of its strategies, or those named.
    private func compare(with lock: StrategyLock) throws(Failure) {
        let catalog = search.catalog
        var lines: [Phrase] = []
        for name in names.isEmpty ? lock.records.map(\.id) : names {
            do throws(StrategyError) {
                let found = try StrategyLock.Record(of: catalog.entry(named: name))
                guard let locked = lock.record(of: found.id) else {
                    lines.append(
                        Phrase(
                            es: "estrategia «\(name)»: no está en \(lock.path)",
                            en: "strategy '\(name)': it isn't in \(lock.path)"))
                    continue
                }
                lines += locked.differences(to: found).map {
                    Phrase(es: "estrategia «\(name)»: ", en: "strategy '\(name)': ").adding($0)
                }
            } catch {
                lines.append(error.phrase)
            }
        }
        guard lines.isEmpty else { throw Failure(.found, lines: lines) }
    }
}
