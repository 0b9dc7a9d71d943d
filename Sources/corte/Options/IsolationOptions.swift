import ArgumentParser
import Console
import StrategyHost
import Words

/// Where the strategies' code runs, and what it may use there.
struct IsolationOptions: ParsableArguments {
    @Flag(help: "Run every strategy in a process of its own, not only those from outside this installation.")
    var isolate = false

    @Flag(help: "Run every strategy in this process: for modules that you trust like corte itself.")
    var inProcess = false

    @Option(
        help: ArgumentHelp(
            "How long a strategy in a process of its own may take for one batch (default: 30).", valueName: "seconds"))
    var strategyTimeout: Double?

    @Option(
        help: ArgumentHelp(
            "How much memory a strategy in a process of its own may have (default: 2048).", valueName: "MiB"))
    var strategyMemory: Int?

    func validate() throws {
        if isolate && inProcess {
            throw ValidationError(
                Phrase(
                    es: "--isolate y --in-process se excluyen", en: "--isolate and --in-process exclude each other"))
        }
        if let strategyTimeout, !(0.001...86_400).contains(strategyTimeout) {
            throw ValidationError(
                Phrase(
                    es: "--strategy-timeout va de 0.001 a 86400 segundos, no \(strategyTimeout)",
                    en: "--strategy-timeout goes from 0.001 to 86400 seconds, not \(strategyTimeout)"))
        }
        if let strategyMemory, !(16...1_048_576).contains(strategyMemory) {
            throw ValidationError(
                Phrase(
                    es: "--strategy-memory va de 16 a 1048576 MiB, no \(strategyMemory)",
                    en: "--strategy-memory goes from 16 to 1048576 MiB, not \(strategyMemory)"))
        }
    }

    var policy: IsolationPolicy {
        var policy = IsolationPolicy(isolate ? .all : inProcess ? .none : .foreign)
        if let strategyTimeout { policy.time = .seconds(strategyTimeout) }
        if let strategyMemory { policy.memory = strategyMemory << 20 }
        return policy
    }
}
