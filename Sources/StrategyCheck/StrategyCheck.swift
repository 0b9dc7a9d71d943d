import ArgumentParser
import Console
import Encoding
import Files
import Glibc
import StrategyConformance
import StrategyHost
import Words

/// The program that has the checks of strategy modules, which `corte strategy check` goes on as: its arguments are those
/// of the command, and each check runs in a process of its own of this program.
@main
struct StrategyCheck: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "corte-strategy-check",
        abstract: Phrase(
            es: "Revisa que un módulo de estrategia cumpla las reglas de la interfaz; vea corte strategy check.",
            en: "Check that a strategy module holds to the boundary's rules; see corte strategy check."))

    @OptionGroup var options: StrategyCheckOptions

    static func main() {
        StandardStreams.fillGaps()
        CheckWorker.runIfAsked()
        runToEnd()
    }

    func validate() throws {
        let known = Check.all.map(\.name)
        for check in options.only where !known.contains(check) {
            let near = nearestName(to: check, among: known).map { Phrase.didYouMean($0) }
            let list = Phrase(es: "--list las nombra", en: "--list names them")
            let unknown = Phrase(es: "no hay una prueba «\(check)»; ", en: "there is no check '\(check)'; ")
            throw ValidationError(unknown.adding(near ?? list))
        }
    }

    func run() throws {
        let screen = Screen(options.show)
        guard !options.list, let name = options.name else { return try screen.show(CheckList().text(for: screen)) }
        let report = try checks(of: name).report(only: options.only.isEmpty ? nil : Set(options.only))
        let table = ConformanceTable(report: report, isVerbose: options.verbose)
        try screen.show(options.json ? table.json.text : table.text(for: screen))
        if !report.isConforming { throw Failure(.found) }
    }

    /// A run of the library, if it's trusted. Its metadata may be broken: that's for a check to say.
    private func checks(of name: String) throws -> ConformanceRun {
        let lock = try options.lock.lock(beside: [])
        let hasFolder = FilePath.hasFolder(name)
        let isFile = hasFolder || name.hasSuffix(".so")
        let file = try StrategyCatalog(searching: .standard(named: options.strategyPath))
            .entry(named: isFile && !hasFolder ? "./\(name)" : name).file
        return try ConformanceRun(file: file, lock: lock, seed: options.seed, timeLimit: .seconds(options.timeout))
    }
}
