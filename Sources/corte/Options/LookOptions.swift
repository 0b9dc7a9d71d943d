public import ArgumentParser
import ChartKit
import Console
import Scene
public import Words

/// How pictures look.
struct LookOptions: ParsableArguments {
    @Option(
        help: ArgumentHelp(
            es: """
                La página: 16:9, 4:3, A4, square (cuadrada), half (media diapositiva), o píxeles a 144 ppp como \
                1920x1080.
                """,
            en: "The page: 16:9, 4:3, A4, square, half (of a slide), or pixels at 144 dpi as 1920x1080.",
            valueName: .size)
    )
    var size: PageSize = .init(size: .slide)

    @Option(
        help: ArgumentHelp(
            es: """
                Los píxeles de un PNG por pulgada de su página, de 36 a 600 (por omisión: 144); el tamaño de la página \
                no cambia.
                """,
            en: "The pixels of a PNG per inch of its page, 36 to 600 (default: 144); the page keeps its size.",
            valueName: .number))
    var dpi: Int?

    @Option(
        help: ArgumentHelp(
            es: "Lo mismo como factor: 2 para imágenes del doble de píxeles, 288 ppp.",
            en: "The same as a factor: 2 for pictures of twice as many pixels, 288 dpi.",
            valueName: .factor))
    var scale: Double?

    /// The pixels per inch that were asked for; 144 unless something was.
    var dotsPerInch: Int { dpi ?? Int(((scale ?? 1) * 144).rounded()) }

    @Option(
        help: ArgumentHelp(
            es: "Los decimales de los porcentajes y los puntos, de 0 a 6.",
            en: "The decimals of percentages and points, 0 to 6.",
            valueName: .number))
    var decimals: Int = 2

    @Option(
        help: ArgumentHelp(
            es: "El tema: clear (claro), print (gris), dark (oscuro), o un archivo de tema propio (.yaml).",
            en: "The theme: clear, print (grey), dark, or a theme file of your own (.yaml).",
            valueName: .theme))
    var theme: String?

    @Option(
        help: ArgumentHelp(
            es: "El fondo de la página: theme (el del tema) o none (ninguno).",
            en: "What is behind the page: theme or none.",
            valueName: .background))
    var background: Background = .theme

    @Option(help: .languageOfResults)
    var locale: Language = .ofResults

    /// What is behind a page.
    enum Background: String, CaseIterable, ExpressibleByArgument {
        case theme, none
    }

    func validate() throws {
        guard dpi == nil || scale == nil else {
            throw ValidationError(
                Phrase(es: "--dpi y --scale dicen lo mismo; dé uno", en: "--dpi and --scale say the same; give one"))
        }
        if let scale, !(0.25...600.0 / 144).contains(scale) {
            throw ValidationError(
                Phrase(
                    es: "--scale va de 0.25 a 4.16, no \(scale)", en: "--scale goes from 0.25 to 4.16, not \(scale)"))
        }
        if let dpi, !(36...600).contains(dpi) {
            throw ValidationError(
                Phrase(es: "--dpi va de 36 a 600, no \(dpi)", en: "--dpi goes from 36 to 600, not \(dpi)"))
        }
        guard (0...6).contains(decimals) else {
            throw ValidationError(
                Phrase(
                    es: "--decimals va de 0 a 6, no \(decimals)", en: "--decimals goes from 0 to 6, not \(decimals)"))
        }
    }

    /// The words of the language, with numbers in the decimals that were asked for.
    var wording: Wording {
        var wording = locale.wording
        wording.numbers.decimals = decimals
        return wording
    }

    /// The theme that was asked for, here or in a configuration file; nil for the default one.
    var settledTheme: String? { theme ?? Configuration.current.theme }

    /// Where the theme comes from.
    var themeSource: ThemeSource { ThemeSource(name: settledTheme) }

    /// The look that was asked for; a theme file is read for it.
    func settled() throws -> PictureLook {
        let theme = try themeSource.theme()
        var wording = wording
        wording.rename(theme.words)
        return PictureLook(
            theme: theme, wording: wording, size: size.size, dotsPerInch: dotsPerInch,
            isTransparent: background == .none)
    }
}

extension Language: ExpressibleByArgument {
    var wording: Wording { self == .es ? .spanish : .english }
}

/// A page by its usual name or by its pixels.
struct PageSize: ExpressibleByArgument {
    /// The size in points.
    var size: Size

    private static let named: [(name: String, size: Size)] = [
        ("16:9", .slide), ("4:3", Size(720, 540)), ("A4", Size(842, 595)), ("square", Size(540, 540)),
        ("half", Size(480, 540)),
    ]
    /// From a business card to a poster: what a picture can reasonably be, in pixels.
    private static let pixels = 200.0...8000.0

    init(size: Size) {
        self.size = size
    }

    init?(argument: String) {
        if let known = Self.named.first(where: { $0.name.lowercased() == argument.lowercased() }) {
            size = known.size
            return
        }
        let sides = argument.lowercased().split(separator: "x", omittingEmptySubsequences: false).map { Double($0) }
        guard sides.count == 2, let width = sides[0], let height = sides[1], Self.pixels.contains(width),
            Self.pixels.contains(height)
        else { return nil }
        size = Size(width / 2, height / 2)
    }

    var defaultValueDescription: String { "16:9" }
}
