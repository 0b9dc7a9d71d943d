import ArgumentParser
import Console
import Words

/// What concerns a deck for each unit of a matrix that holds many.
struct UnitOptions: ParsableArguments {
    @Flag(
        help: ArgumentHelp(
            es: """
                Dibuja una presentación por cada unidad de la matriz, en una carpeta propia, y una página que lleva a \
                todas.
                """,
            en: "Draw a deck for each unit of the matrix, in a folder of its own, and a page that leads to all."))
    var everyUnit = false

    @Option(
        help: ArgumentHelp(
            es: "Cuántas unidades de --every-unit se dibujan a la vez (por omisión: una por núcleo).",
            en: "How many units of --every-unit are drawn at a time (default: as many as cores).",
            valueName: .n))
    var jobs: Int?

    func validate() throws {
        guard jobs == nil || everyUnit else {
            throw ValidationError(
                Phrase(
                    es: "--jobs es para --every-unit, que dibuja muchas presentaciones",
                    en: "--jobs is for --every-unit, which draws many decks"))
        }
        guard jobs.map({ $0 > 0 }) ?? true else {
            throw ValidationError(Phrase(es: "--jobs pide un número desde 1", en: "--jobs takes a number from 1"))
        }
    }
}
