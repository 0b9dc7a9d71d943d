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
        commandName: "verify", abstract: "Check the database, and recompute every report that it keeps.",
        discussion: """
            Looks at the database's integrity and the SHA-256 of every cut and report, and recomputes each report bit for \
            bit with the modules here, as corte verify does. The exit code is 0 where all agrees, and 1 where something \
            differs.
            """,
        aliases: ["verificar"])

    @OptionGroup var history: HistoryOptions
    @OptionGroup var search: StrategySearchOptions
    @OptionGroup var locking: LockOptions
    @OptionGroup var results: OutputOptions
    @OptionGroup var language: LocaleOptions

    func validate() throws { try results.refuseRows() }

    func run() throws {
        try results.check(against: InputFiles(files: [history.db]))
        let history = try History(reading: self.history.db)
        let verifier = ReportVerifier(
            engine: MeasuringEngine(catalog: search.catalog.locked(by: try locking.lock(beside: [self.history.db]))))
        var table = HistoryVerification(database: history.file, flaws: try history.flaws(), language: language.locale)
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
