import ArgumentParser
package import PlanModel
import Words

/// How much a command says beside its results.
package struct TalkOptions: ParsableArguments {
    @Flag(
        name: .shortAndLong,
        help: ArgumentHelp(
            es: "No dice nada fuera de los resultados y los errores.",
            en: "Say nothing beside the results and errors."))
    package var quiet = false

    @Flag(
        help: ArgumentHelp(
            es: """
                Dice por la salida de errores qué se leyó y cómo, de dónde vienen los módulos, qué anotan y cuánto \
                tardó todo.
                """,
            en: """
                Say on standard error what was read and how, where modules come from, what they log, and how long it \
                took.
                """)
    )
    package var verbose = false

    package init() {}

    package func validate() throws {
        guard quiet, verbose else { return }
        let problem = Phrase(
            es: "--quiet y --verbose se excluyen; dé uno de los dos",
            en: "--quiet and --verbose exclude each other; give one of them")
        throw ValidationError(problem[.ofRun])
    }

    /// Tells what a user should know, unless it's to be quiet.
    package func tell(_ diagnostics: [Diagnostic]) { if !quiet { StandardError.tell(diagnostics) } }
}

/// A command that says more or less.
package protocol Talking {
    var talk: TalkOptions { get }
}
