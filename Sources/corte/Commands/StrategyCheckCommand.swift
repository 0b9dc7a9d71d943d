import ArgumentParser
import Console

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

    @OptionGroup var options: StrategyCheckOptions

    /// Goes on as the program that has the checks: with its arguments as they were given, its streams and its end.
    func run() throws {
        throw ConformanceProgram().become((2..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0] })
    }
}
