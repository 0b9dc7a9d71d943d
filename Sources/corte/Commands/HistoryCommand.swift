import ArgumentParser
import Console
import History
import Words

/// `corte history`
struct HistoryCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "history", abstract: "Show, compare, verify and export the cuts that were recorded.",
        discussion: """
            A cut is named by its date, 2024-03-31, and one of its versions by 2024-03-31@1; without a version the latest \
            is meant. Without a subcommand the cuts are listed.

              corte history
              corte history diff 2024-03-31@1 2024-03-31@2
              corte history verify
            """,
        subcommands: [
            HistoryListCommand.self, HistoryShowCommand.self, HistoryDiffCommand.self, HistoryVerifyCommand.self,
            HistoryExportCommand.self, HistoryBackupCommand.self,
        ],
        defaultSubcommand: HistoryListCommand.self, aliases: ["historia"])
}

/// `corte history list`
struct HistoryListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list", abstract: "List every version of every cut, with its reports.", aliases: ["listar"])

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
        commandName: "show", abstract: "Write a report as it was recorded, down to the byte.",
        discussion: """
            Writes the JSON that was kept, which corte verify takes. Of several reports of a cut, --report says which: 1 is \
            the one that was recorded first.
            """,
        aliases: ["mostrar"])

    @Argument(help: ArgumentHelp("The cut, or one of its versions.", valueName: "cut"))
    var cut: String

    @Option(help: ArgumentHelp("Which of its reports.", valueName: "number"))
    var report: Int = 1

    @Option(
        name: .shortAndLong, help: ArgumentHelp("Write to a file instead of standard output (-).", valueName: "file"),
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
        commandName: "backup", abstract: "Copy the database to a new file, also while others write.",
        aliases: ["respaldar"])

    @Argument(help: ArgumentHelp("The file to make; it mustn't be there yet.", valueName: "file"))
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
