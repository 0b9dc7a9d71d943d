import ArgumentParser
import Console
import History
import Words

/// `corte history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history",
        abstract: Phrase(
            es: "Muestra, compara, verifica y exporta los cortes registrados.",
            en: "Show, compare, verify and export the cuts that were recorded."),
        discussion: Phrase(
            es: """
                Un corte se nombra por su fecha, 2024-03-31, y una de sus versiones por 2024-03-31@1; sin versión se \
                entiende la última. Sin subcomando se enumeran los cortes.

                  corte history
                  corte history diff 2024-03-31@1 2024-03-31@2
                  corte history verify
                """,
            en: """
                A cut is named by its date, 2024-03-31, and one of its versions by 2024-03-31@1; without a version the \
                latest is meant. Without a subcommand the cuts are listed.

                  corte history
                  corte history diff 2024-03-31@1 2024-03-31@2
                  corte history verify
                """),
        subcommands: [
            HistoryListCommand.self, HistoryShowCommand.self, HistoryDiffCommand.self, HistoryVerifyCommand.self,
            HistoryExportCommand.self, HistoryBackupCommand.self,
        ],
        defaultSubcommand: HistoryListCommand.self,
        aliases: ["historia"])
}

/// `corte history list`
struct HistoryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: Phrase(
            es: "Enumera cada versión de cada corte, con sus informes.",
            en: "List every version of every cut, with its reports."),
        aliases: ["listar"])

    @OptionGroup var history: HistoryOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        try results.check(against: InputFiles(files: [history.db]))
        let history = try History(reading: history.db)
        let table = try HistoryTable(
            cuts: history.cuts().map { cut in (cut, try history.reports(of: cut)) }, database: history.file,
            seal: history.seal,
            language: language.locale)
        try results.write(table, json: table.json)
    }
}

/// `corte history show`
struct HistoryShowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: Phrase(
            es: "Escribe un informe como se registró, byte por byte.",
            en: "Write a report as it was recorded, down to the byte."),
        discussion: Phrase(
            es: """
                Escribe el JSON que se guardó, que es lo que recibe corte verify. De varios informes de un corte, \
                --report dice cuál: 1 es el que se registró primero.
                """,
            en: """
                Writes the JSON that was kept, which corte verify takes. Of several reports of a cut, --report says \
                which: 1 is the one that was recorded first.
                """),
        aliases: ["mostrar"])

    @Argument(help: .recordedCut)
    var cut: String

    @Option(help: ArgumentHelp(es: "Cuál de sus informes.", en: "Which of its reports.", valueName: .number))
    var report: Int = 1

    @Option(
        name: .shortAndLong, help: .output,
        completion: .file())
    var output: String = "-"

    @OptionGroup var which: RecordedUnitOptions
    @OptionGroup var history: HistoryOptions

    func run() throws {
        try InputFiles(files: [history.db]).check([output])
        try OutputFile(output).check()
        let history = try History(reading: history.db)
        let cut = try history.cut(named: cut, unit: which.unit)
        let reports = try history.reports(of: cut)
        guard reports.indices.contains(report - 1) else {
            throw Failure(
                .usage,
                Phrase(
                    es: "\(cut.name) tiene \(reports.count) informes; dé uno de ellos con --report",
                    en: "\(cut.name) has \(reports.count) reports; give one of them with --report"))
        }
        try OutputFile(output).write(reports[report - 1].document)
    }
}

/// `corte history backup`
struct HistoryBackupCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "backup",
        abstract: Phrase(
            es: "Copia la base de datos a un archivo nuevo, aunque otros escriban en ella.",
            en: "Copy the database to a new file, also while others write."),
        aliases: ["respaldar"])

    @Argument(
        help: ArgumentHelp(
            es: "El archivo que se crea; no debe existir.",
            en: "The file to make; it mustn't be there yet.",
            valueName: .file))
    var file: String

    @OptionGroup var history: HistoryOptions

    func run() throws {
        guard FolderContents.kind(file) == nil else {
            throw Failure(
                .cannotCreate,
                Phrase(
                    es: "\(file): ya existe, y un respaldo no reemplaza nada; nombre otro archivo",
                    en: "\(file): is there already, and a backup replaces nothing; name another file"))
        }
        try History(reading: history.db).backUp(to: file)
        try StandardOutput.write("\(file)".visible + "\n")
    }
}
