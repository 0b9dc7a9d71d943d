package import ArgumentParser
import Words

/// How results are shown, where they aren't written to a file.
package struct ScreenOptions: ParsableArguments {
    /// When colours are used.
    package enum Coloring: String, CaseIterable, ExpressibleByArgument, Sendable {
        case auto, always, never
    }

    @Option(
        help: ArgumentHelp(
            es: """
                Cuándo se usan colores: auto (en una terminal, si no está NO_COLOR), always (siempre) o never (nunca).
                """,
            en: "Use colours: auto (on a terminal, unless NO_COLOR is set), always or never.",
            valueName: .color))
    package var color: Coloring = .auto

    @Option(
        help: ArgumentHelp(
            es: """
                Parte las líneas a tantos caracteres (por omisión: el ancho de la terminal; fuera de ella van \
                completas).
                """,
            en: """
                Break lines at so many characters (default: the terminal's width; elsewhere they're as long as they \
                need).
                """,
            valueName: .number))
    package var width: Int?

    @Flag(
        name: .customLong("no-pager"),
        help: ArgumentHelp(
            es: "No lleva al paginador (CORTE_PAGER; si no, PAGER; si no, less -FRX) lo que no cabe en la pantalla.",
            en: "Don't show what is longer than the screen in the pager (CORTE_PAGER, else PAGER, else less -FRX)."))
    package var noPager = false

    /// What a line may reasonably hold.
    private static let widths = 20...10_000

    package init() {}

    package func validate() throws {
        guard let width, !Self.widths.contains(width) else { return }
        let (least, most) = (Self.widths.lowerBound, Self.widths.upperBound)
        let problem = Phrase(
            es: "--width va de \(least) a \(most), no \(width)",
            en: "--width goes from \(least) to \(most), not \(width)")
        throw ValidationError(problem[.ofRun])
    }
}
