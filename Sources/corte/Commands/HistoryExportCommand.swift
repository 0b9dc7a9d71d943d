import ArgumentParser
import Console
import History
import Ingest
import Words

/// `corte history export`
struct HistoryExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: Phrase(
            es: "Escribe los cortes registrados como una matriz y un archivo del plan.",
            en: "Write the recorded cuts as a matrix and a plan file."),
        discussion: Phrase(
            es: """
                Escribe la matriz canónica, y a su lado, con el mismo nombre y .yaml, el archivo del plan que va con \
                ella: la última versión de cada corte, o una sola versión. Al medirlos se obtienen las cifras de la \
                base de datos.
                """,
            en: """
                Writes the canonical matrix, and beside it the plan file that goes with it, to the same name with \
                .yaml: the latest version of every cut, or one version alone. Measuring them gives the figures of the \
                database.
                """),
        aliases: ["exportar"])

    @Argument(
        help: ArgumentHelp(
            es: "El corte, o una de sus versiones (por omisión: la última de todos).",
            en: "The cut, or one of its versions (default: the latest of all).",
            valueName: .cut))
    var cut: String?

    @Option(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "La matriz que se escribe; su nombre termina en .csv.",
            en: "The matrix to write; its name ends in .csv.",
            valueName: .file),
        completion: .file(extensions: ["csv"]))
    var output: String

    @OptionGroup var which: RecordedUnitOptions
    @OptionGroup var history: HistoryOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws { try CanonicalFiles.check(output, option: "-o") }

    func run() throws {
        let history = try History(reading: history.db)
        let input = HistoryInput(history)
        let loaded = try cut.map { try input.loaded(history.cut(named: $0, unit: which.unit)) } ?? input.loaded()
        StandardError.tell(loaded.diagnostics)
        let files = try CanonicalFiles(loaded, output)
        try InputFiles(files: [history.file]).check(files.paths)
        try files.write()
        try StandardOutput.write(files.written[language.locale].visible + "\n")
    }
}
