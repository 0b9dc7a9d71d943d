import ArgumentParser
import Console
import Words

/// `corte strategy check`
struct StrategyCheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: Phrase(
            es: "Revisa que un módulo de estrategia cumpla las reglas de la interfaz.",
            en: "Check that a strategy module holds to the boundary's rules."),
        discussion: Phrase(
            es: """
                Cada prueba ejecuta el módulo en un proceso propio, con un límite de tiempo: un módulo que se cae o no \
                termina pierde esa prueba y ninguna otra. El código de salida es 0 si no falló ninguna, y 1 si falló \
                una. Un módulo que ninguna medición cargaría, porque otros lo pueden cambiar o no está en el \
                strategies.lock de esta carpeta, no se ejecuta: 69.

                  corte strategy check ./libStrategyMedian.so
                  corte strategy check capped --json
                  corte strategy check ./libStrategyMedian.so --only empty-batch nan-input --verbose
                """,
            en: """
                Each check runs the module in a process of its own, with a time limit: a module that crashes or hangs \
                fails that check alone. The exit code is 0 where none failed, and 1 where one did. A module that no \
                measurement would load, as others can change it or this folder's strategies.lock doesn't hold it, \
                isn't run: 69.

                corte strategy check ./libStrategyMedian.so
                corte strategy check capped --json
                corte strategy check ./libStrategyMedian.so --only empty-batch nan-input --verbose
                """),
        aliases: ["revisar"])

    @OptionGroup var options: StrategyCheckOptions

    /// Goes on as the program that has the checks: with its arguments as they were given, its streams and its end.
    func run() throws {
        throw ConformanceProgram().become((2..<Int(CommandLine.argc)).map { CommandLine.unsafeArgv[$0] })
    }
}
