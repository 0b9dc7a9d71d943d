import ArgumentParser
import Console
import Encoding
import History
import Measurement
import StrategyHost
import Verification
import Words

/// `corte history verify`
struct HistoryVerifyCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "verify",
        abstract: Phrase(
            es: "Revisa la base de datos y recalcula cada informe que guarda.",
            en: "Check the database, and recompute every report that it keeps."),
        discussion: Phrase(
            es: """
                Mira la integridad de la base de datos y el SHA-256 de cada corte e informe, y recalcula cada informe \
                bit por bit con los módulos de aquí, como corte verify. El código de salida es 0 si todo coincide, y 1 \
                si algo difiere. Cada registro sella todo lo que hay hasta entonces, también por quién y cuándo; un \
                sello que se anotó en otra parte, dado con --seal, muestra que nada anterior a él se cambió, se quitó \
                o se rehízo.
                """,
            en: """
                Looks at the database's integrity and the SHA-256 of every cut and report, and recomputes each report \
                bit for bit with the modules here, as corte verify does. The exit code is 0 where all agrees, and 1 \
                where something differs. Each recording seals all that is kept by then, by whom and when too; a seal \
                that was written down elsewhere, given with --seal, shows that nothing before it was changed, taken \
                away or made anew.
                """),
        aliases: ["verificar"])

    @Option(
        help: ArgumentHelp(
            es: "Un sello que record o history list imprimió alguna vez, y que tiene que estar.",
            en: "A seal that record or history list printed once, which has to be there.",
            valueName: .sha256))
    var seal: String?

    @OptionGroup var history: HistoryOptions
    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var locking: LockOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws {
        try results.refuseRows()
        guard seal.map({ $0.count == 64 && $0.allSatisfy(\.isHexDigit) }) ?? true else {
            throw ValidationError(
                Phrase(
                    es: "--seal es un sello entero: 64 cifras hexadecimales",
                    en: "--seal is a whole seal: 64 hexadecimal digits"))
        }
    }

    func run() throws {
        try results.check(against: InputFiles(files: [history.db]))
        let history = try History(reading: self.history.db)
        let verifier = ReportVerifier(
            engine: MeasuringEngine(catalog: search.catalog.locked(by: try locking.lock(beside: [self.history.db]))))
        var table = HistoryVerification(
            database: history.file, flaws: try history.flaws(expecting: seal), language: language.locale)
        for cut in try history.cuts() {
            let content = try history.content(of: cut)
            let check = RecordedReportCheck(history: history, cut: cut, content: content, verifier: verifier)
            for (index, report) in try history.reports(of: cut).enumerated() {
                let verification = try check.verification(of: report, isFirst: index == 0)
                table.reports.append((cut, report.expression, verification))
            }
        }
        try results.write(table, json: table.json)
        if !table.isClean { throw Failure(.found) }
    }
}
