import ArgumentParser
import Encoding
import Files
import PlanModel
import StrategyConformance
import StrategyHost
import Words

/// `corte strategy check`
struct StrategyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Check that a strategy module holds to the boundary's rules.",
        discussion: """
            Each check runs the module in a process of its own, with a time limit: a module that crashes or hangs fails \
            that check alone. The exit code is 0 where none failed, and 1 where one did. A module that no measurement \
            would load, as others can change it or this folder's strategies.lock doesn't hold it, isn't run: 69.

            corte strategy check ./libStrategyMedian.so
            corte strategy check capped --json
            corte strategy check ./libStrategyMedian.so --only empty-batch nan-input --verbose
            """,
        aliases: ["revisar"])

    @Argument(help: ArgumentHelp("The strategy's file, name or id.", valueName: "strategy"))
    var name: String?

    @Flag(help: "Write the results as JSON.")
    var json = false
    @Option(
        parsing: .upToNextOption, help: ArgumentHelp("Run these checks alone; --list names them.", valueName: "check"))
    var only: [String] = []
    @Flag(help: "List the checks with the rules of corte_strategy.h that they cover, and run none.")
    var list = false
    @Flag(name: .shortAndLong, help: "Show the checks too that were passed.")
    var verbose = false
    @Option(help: ArgumentHelp("How long each check may take.", valueName: "seconds"))
    var timeout: Double = 30
    @Option(help: ArgumentHelp("Another number gives other random batches.", valueName: "number"))
    var seed: UInt64 = 1
    @Option(
        name: .customLong("strategy-path"), parsing: .singleValue,
        help: ArgumentHelp("A folder to look in before the usual ones; repeatable.", valueName: "folder"),
        completion: .directory)
    var strategyPath: [String] = []
    @OptionGroup var lock: LockOptions

    func validate() throws {
        guard timeout > 0, timeout <= 3600 else { throw ValidationError("--timeout is from 0 to 3600 seconds") }
        if name == nil, !list { throw ValidationError("name the strategy to check") }
        let known = Check.all.map(\.name)
        for check in only where !known.contains(check) {
            let near = nearestName(to: check, among: known).map { "did you mean '\($0)'?" }
            throw ValidationError("there is no check '\(check)'; \(near ?? "--list names them")")
        }
    }

    func run() throws {
        guard !list, let name else { return try StandardOutput.write(CheckList().text) }
        let report = try checks(of: name).report(only: only.isEmpty ? nil : Set(only))
        let table = ConformanceTable(report: report, isVerbose: verbose)
        try StandardOutput.write(
            json
                ? table.json.text : table.text(width: StandardOutput.width, coloured: StandardOutput.takesColour))
        if !report.isConforming { throw Failure(.found) }
    }

    /// A run of the library, if it's trusted. Its metadata may be broken: that's for a check to say.
    private func checks(of name: String) throws -> ConformanceRun {
        let lock = try lock.lock(beside: [])
        let hasFolder = FilePath.hasFolder(name)
        let isFile = hasFolder || name.hasSuffix(".so")
        let file = try StrategyCatalog(searching: .standard(named: strategyPath))
            .entry(named: isFile && !hasFolder ? "./\(name)" : name).file
        return try ConformanceRun(file: file, lock: lock, seed: seed, timeLimit: .seconds(timeout))
    }
}
