import ArgumentParser
import Console

/// Which database holds the history.
struct HistoryOptions: ParsableArguments {
    /// What a history is called beside a plan.
    static let fileName = "corte.db"

    @Option(
        help: ArgumentHelp("The database (default: corte.db in the current folder).", valueName: "file"),
        completion: .file(extensions: ["db"]))
    var db: String = HistoryOptions.fileName
}
