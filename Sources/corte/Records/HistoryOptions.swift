import ArgumentParser
import Console

/// Which database holds the history.
struct HistoryOptions: ParsableArguments {
    /// What a history is called beside a plan.
    static let fileName = "corte.db"

    @Option(
        help: ArgumentHelp(
            es: "La base de datos (por omisión: corte.db en la carpeta actual).",
            en: "The database (default: corte.db in the current folder).",
            valueName: .file),
        completion: .file(extensions: ["db"]))
    var db: String = HistoryOptions.fileName
}
