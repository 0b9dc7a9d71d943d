import ArgumentParser
import Console
import Words

/// What concerns a deck that is served while its files are edited.
struct WatchOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            es: """
                Sirve la presentación a los navegadores de este equipo y la dibuja de nuevo cada vez que cambian la \
                matriz, el archivo del plan o el tema, hasta Ctrl-C.
                """,
            en: """
                Serve the deck to the browsers of this machine, drawn anew whenever the matrix, the plan file or the \
                theme changes, until Ctrl-C.
                """))
    var watch = false

    @Option(
        help: ArgumentHelp(
            es: "El puerto de --watch (por omisión: 0, cualquiera que esté libre).",
            en: "The port of --watch (default: 0, any that is free).",
            valueName: .number))
    var port: UInt16?

    func validate() throws {
        guard port == nil || watch else {
            throw ValidationError(Phrase(es: "--port es para --watch", en: "--port is for --watch"))
        }
    }
}
