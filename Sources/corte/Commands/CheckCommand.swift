import ArgumentParser
import Console
import Ingest
import Measurement
import PlanModel
import Words

/// `corte check`
struct CheckCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Phrase(
            es: "Lee una matriz y su archivo del plan, y dice qué se entendió.",
            en: "Read a matrix and its plan file, and say what was understood."),
        discussion: Phrase(
            es: """
                Imprime cómo se leyó cada columna y por qué, qué se saltó, y cada problema con su archivo, fila y \
                columna. El código de salida es 0 sin problemas, 1 con advertencias y 65 con errores. --fix escribe la \
                matriz que no deja nada por decidir, y a su lado el archivo del plan que va con ella.

                  corte check matriz.csv
                  corte check matriz.csv --fix canonica.csv
                """,
            en: """
                Prints what each column was taken for and why, what was skipped, and every problem with its file, row \
                and column. The exit code is 0 without problems, 1 with warnings, 65 with errors. --fix writes the \
                matrix that leaves nothing to decide, and beside it the plan file that goes with it.

                  corte check matriz.csv
                  corte check matriz.csv --fix canonica.csv
                """),
        aliases: ["revisar"])

    @OptionGroup var matrix: MatrixOptions
    @Option(
        help: ArgumentHelp(
            es: "Escribe aquí la matriz canónica, y su archivo del plan con el mismo nombre y .yaml.",
            en: "Write the canonical matrix here, and its plan file to the same name with .yaml.",
            valueName: .file),
        completion: .file(extensions: ["csv"]))
    var fix: String?
    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        try results.refuseRows()
        if let fix { try CanonicalFiles.check(fix, option: "--fix") }
    }

    func run() throws {
        try results.check(against: InputFiles(matrices: matrix.matrices, plan: matrix.plan, search))
        let loaded = try matrix.input.load()
        let (methodologies, failure) = methodologies(of: loaded.plan)
        let reading = ReadingTable(loaded: loaded, methodologies: methodologies, language: language.locale)
        try results.write(reading, json: reading.json)
        if let failure { throw failure }
        talk.tell(loaded.diagnostics)
        if let fix { try write(loaded, to: fix) }
        let warnings = loaded.diagnostics.filter { $0.severity == .warning }.count
        if warnings > 0 { throw Failure(.found) }
    }

    /// Writes the canonical matrix and its plan file, both or neither.
    private func write(_ loaded: LoadedPlan, to path: String) throws {
        let files = try CanonicalFiles(loaded, path)
        try InputFiles(matrices: matrix.matrices, plan: loaded.planFile, search).check(files.paths)
        try files.write()
        let line = files.written[language.locale]
        // Behind a result that a program reads it would be part of it.
        if results.isForPeople, results.output == "-" {
            try StandardOutput.write(line.visible + "\n")
        } else {
            StandardError.write(line)
        }
    }

    /// What each methodology of the plan file would run, and from where, up to one that can't be run; none of it runs here.
    private func methodologies(of plan: Plan) -> ([ReadingTable.Methodology], MeasurementError?) {
        let engine = MeasuringEngine(catalog: search.catalog)
        var found: [ReadingTable.Methodology] = []
        for methodology in plan.methodologies {
            do throws(MeasurementError) {
                let modules = try engine.modules(of: methodology.name, in: plan)
                found.append(.init(name: methodology.name, expression: methodology.expression, modules: modules))
            } catch {
                return (found, error)
            }
        }
        return (found, nil)
    }
}
