import ArgumentParser
import Console
import Words

/// The language of a command's results, which its messages have as well.
struct LocaleOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: "El idioma de lo que se escribe: es o en (por omisión: el del entorno).",
            en: "The language of what is written: es or en (default: the environment's).",
            valueName: .locale))
    var locale: Language = .ofRun
}
