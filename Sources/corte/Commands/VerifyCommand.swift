import ArgumentParser
import Console
import History
import Ingest
import Measurement
import PlanModel
import StrategyHost
import Verification
import Words

/// `corte verify`
struct VerifyCommand: ParsableCommand, Talking {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
            es: "Recalcula un informe publicado a partir de lo que él mismo contiene.",
            en: "Recompute a published report from what stands in it."),
        discussion: Phrase(
            es: """
                Mide de nuevo, con los módulos de aquí, aquello con que el informe dice que se midió, y compara cada \
                cifra bit por bit, la metodología con su huella, y el SHA-256 de los módulos. Con la matriz compara \
                además el SHA-256 de los archivos y cada cifra con lo que da la matriz. Sin ella solo se sabe que \
                concuerda lo que el informe dice de sí mismo. El código de salida es 0 si todo coincide, y 1 si algo \
                difiere.

                  corte measure matriz.csv -o informe.json
                  corte verify informe.json
                  corte verify informe.json matriz.csv
                """,
            en: """
                Measures again, with the modules here, what the report says it was measured from, and compares every \
                figure bit for bit, the methodology with its fingerprint, and the modules' SHA-256. With the matrix it \
                also compares the files' SHA-256 and every figure with what the matrix gives. Without it, only what \
                the report says of itself is known to agree. The exit code is 0 where all agrees, and 1 where \
                something differs.

                  corte measure matriz.csv -o informe.json
                  corte verify informe.json
                  corte verify informe.json matriz.csv
                """),
        aliases: ["verificar"])

    @Argument(
        help: ArgumentHelp(
            es: "El informe, como lo escribe corte measure --format json; - es la entrada estándar.",
            en: "The report, as corte measure --format json writes it; - is standard input.",
            valueName: .report),
        completion: .file(extensions: ["json"]))
    var report: String

    @Argument(
        help: ArgumentHelp(
            es: "Las matrices con que se midió.",
            en: "The matrices that it was measured from.",
            valueName: .matrix),
        completion: .file(extensions: ["csv", "xlsx"]))
    var matrices: [String] = []

    @Option(
        help: .planFile,
        completion: .file(extensions: ["yaml", "yml"]))
    var plan: String?

    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var locking: LockOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions
    @OptionGroup var talk: TalkOptions

    func validate() throws {
        try results.refuseRows()
        guard plan == nil || !matrices.isEmpty else {
            throw ValidationError(
                Phrase(
                    es: "--plan va con una matriz; nombre la matriz tras el informe",
                    en: "--plan goes with a matrix; name the matrix after the report"))
        }
    }

    func run() throws {
        try results.check(against: InputFiles(matrices: [report] + matrices, plan: plan, search))
        let document = try ReportDocument(InputFile.bytes(of: report), file: report)
        let scope = CutScope(
            cut: document.options.cut.map { CutRequest($0.description) }, unit: document.options.unit, isOfOneCut: true)
        let matrix = matrices.isEmpty ? nil : try PlanInput(matrices: matrices, plan: plan, scope: scope).read(talk)
        let lock = try locking.lock(beside: matrices.isEmpty ? [report] : matrices)
        let engine = MeasuringEngine(catalog: search.catalog.locked(by: lock))
        let verification = try ReportVerifier(engine: engine).verify(
            document, against: matrix, hasOtherFiles: matrices.contains(where: History.isDatabase))
        try results.write(
            VerificationTable(verification: verification, report: report, language: language.locale),
            json: verification.json(of: report))
        if !verification.isClean { throw Failure(.found) }
    }
}
