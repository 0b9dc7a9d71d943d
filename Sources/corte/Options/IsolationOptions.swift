import ArgumentParser
import Console
import StrategyHost
import Words

/// Where the strategies' code runs, and what it may use there.
struct IsolationOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            es: "Ejecuta cada estrategia en un proceso propio, no solo las que no vienen con esta instalación.",
            en: "Run every strategy in a process of its own, not only those from outside this installation."))
    var isolate = false

    @Flag(
        help: ArgumentHelp(
            es: "Ejecuta cada estrategia en este proceso: para módulos en los que confía como en corte mismo.",
            en: "Run every strategy in this process: for modules that you trust like corte itself."))
    var inProcess = false

    @Option(
        help: ArgumentHelp(
            es: "Cuánto puede tardar un lote de una estrategia en un proceso propio (por omisión: 30).",
            en: "How long a strategy in a process of its own may take for one batch (default: 30).",
            valueName: .seconds))
    var strategyTimeout: Double?

    @Option(
        help: ArgumentHelp(
            es: "Cuánta memoria puede tener una estrategia en un proceso propio (por omisión: 2048).",
            en: "How much memory a strategy in a process of its own may have (default: 2048).",
            valueName: .mebibytes))
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
