import ArgumentParser
import Console
import Encoding
import Files
import History
import Ingest
import Measurement
import PlanModel
import Reports
import Words

/// `corte record`
struct RecordCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "record",
        abstract: Phrase(
            es: "Guarda un corte en una base de datos: lo que se leyó y su informe.",
            en: "Keep a cut in a database: what was read, and the report of it."),
        discussion: Phrase(
            es: """
                Guarda las filas del corte con sus textos y su ubicación, el archivo del plan, el informe byte por \
                byte, el SHA-256 de los archivos, quién lo registró y cuándo. Lo guardado no cambia nunca: una \
                corrección se vuelve una versión nueva del corte, y lo que ya está no se guarda dos veces. Las filas \
                de otros cortes no se guardan; regístrelos con --cut.

                  corte record matriz.csv
                  corte record matriz.csv --cut 2024-03-31 --db historia.db
                  corte history
                """,
            en: """
                Keeps the rows of the cut with their texts and places, the plan file, the report down to the byte, the \
                files' SHA-256, who recorded it and when. What is kept is never changed: a correction becomes a new \
                version of the cut, and what is there already isn't kept twice. The rows of other cuts aren't kept; \
                record those with --cut.

                  corte record matriz.csv
                  corte record matriz.csv --cut 2024-03-31 --db historia.db
                  corte history
                """),
        aliases: ["registrar"])

    @OptionGroup var matrix: MatrixOptions

    @Option(
        help: .methodology)
    var using: String?

    @Option(
        help: ArgumentHelp(
            es: "La base de datos (por omisión: corte.db junto a la matriz).",
            en: "The database (default: corte.db beside the matrix).",
            valueName: .file),
        completion: .file(extensions: ["db"]))
    var db: String?

    @Option(
        help: ArgumentHelp(
            es: "Quién lo registra (por omisión: el nombre del usuario).",
            en: "Who records it (default: the user's name).",
            valueName: .name))
    var by: String?

    @Option(
        help: ArgumentHelp(
            es: "Cuándo se registra, como 2024-04-15 (por omisión: ahora, según el reloj).",
            en: "When it's recorded, as 2024-04-15 (default: now, by the clock).",
            valueName: .date))
    var at: Cut?

    @OptionGroup var measuring: MeasuringOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws { try results.refuseRows() }

    private var database: String {
        db ?? LockOptions.folder(of: matrix.matrices.first ?? "-") + HistoryOptions.fileName
    }

    func run() throws {
        try results.check(against: InputFiles(matrix, measuring, using: [using]), and: [database])
        guard !matrix.matrices.contains(where: History.isDatabase) else {
            throw Failure(
                .usage,
                Phrase(
                    es: "se registra una matriz, no una base de datos; para copiarla use corte history backup",
                    en: "a matrix is recorded, not a database; to copy one use corte history backup"))
        }
        let loaded = try matrix.input.load()
        talk.tell(loaded.diagnostics)
        let plan = loaded.plan
        let report = try measuring.measure(plan, of: matrix.matrices, using: using)
        talk.tell(report.notes)
        guard let cut = report.cut else {
            throw Failure(
                .usage,
                Phrase(
                    es: "la matriz no dice de qué corte es; dígalo con --cut",
                    en: "the matrix doesn't say of which cut it is; say so with --cut"))
        }
        let file = loaded.planFile.flatMap { file in
            loaded.planFileText.map { CutContent.TextFile(file: file, text: $0) }
        }
        let content = CutContent(of: plan, unit: report.unit, day: cut, planFile: file)
        let outcome = try Phase.run(.writing) {
            let history = try History(recordingIn: database)
            talk.tell(try RecordingCheck(content, of: loaded, in: history).doubts())
            return try history.record(
                Recording(
                    content: content, sources: plan.sources, report: Recording.Report(report), by: by ?? Recorder.name,
                    at: at?.description))
        }
        let kept = KeptFigures(report: report, cut: cut, plan: plan, history: try History(reading: database))
        talk.tell(
            try [kept.doubt { try keptOptions(of: report, cut).measure($0, of: matrix.matrices, using: using) }]
                .compactMap(\.self))
        let rows = plan.observations.count { $0.unit == report.unit && ($0.cut ?? cut) == cut }
        let table = RecordingTable(
            outcome: outcome, database: database, rows: rows, expression: report.methodology.expression,
            language: language.locale)
        try results.write(table, json: table.json)
    }

    /// How a cut that was recorded is measured again, of its unit alone.
    private func keptOptions(of report: Report, _ cut: Cut) -> MeasuringOptions {
        var options = measuring
        options.unit = report.unit
        options.cut = CutRequest(cut.description)
        return options
    }
}
