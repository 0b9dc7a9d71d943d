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
        commandName: "verify", abstract: "Recompute a published report from what stands in it.",
        discussion: """
            Measures again, with the modules here, what the report says it was measured from, and compares every figure \
            bit for bit, the methodology with its fingerprint, and the modules' SHA-256. With the matrix it also compares \
            the files' SHA-256 and every figure with what the matrix gives. Without it, only what the report says of \
            itself is known to agree. The exit code is 0 where all agrees, and 1 where something differs.

              corte measure matriz.csv -o informe.json
              corte verify informe.json
              corte verify informe.json matriz.csv
            """,
        aliases: ["verificar"])

    @Argument(
        help: ArgumentHelp("The report, as corte measure --format json writes it; - is standard input."),
        completion: .file(extensions: ["json"]))
    var report: String

    @Argument(
        help: ArgumentHelp("The matrices that it was measured from.", valueName: "matrix"),
        completion: .file(extensions: ["csv", "xlsx"]))
    var matrices: [String] = []

    @Option(
        help: ArgumentHelp("The plan file (default: plan.yaml beside the matrix).", valueName: "file"),
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
