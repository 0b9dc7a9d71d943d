public import PlanModel
public import Scene
public import Words

/// A finished chart: its pages, and what the layout has to say about them.
public struct Drawing: Sendable {
    /// The pages, in order.
    public var pages: [Scene]
    /// What a user should know: a name that was shortened, for example.
    public var warnings: [Diagnostic]

    /// Pages with their warnings.
    public init(pages: [Scene], warnings: [Diagnostic] = []) {
        self.pages = pages
        self.warnings = warnings
    }
}

/// Why a chart can't be drawn.
public enum ChartError: Error, Hashable, Sendable {
    /// The subject lacks what the kind shows: `needs` says what.
    case nothingToDraw(kind: String, needs: Phrase)
    /// The page is too small for the chart: `needs` says how large it must be.
    case doesNotFit(kind: String, needs: Phrase)
    /// The page is too small for a slide: `needs` says how large it must be.
    case slideDoesNotFit(slide: Phrase, needs: Phrase)
}

extension ChartError {
    /// What to tell the user, in both languages.
    public var sentence: Phrase {
        switch self {
        case .nothingToDraw(let kind, let needs):
            Phrase(
                es: "gráfico «\(kind)»: no hay qué dibujar; necesita \(needs.es)",
                en: "chart '\(kind)': nothing to draw; it needs \(needs.en)")
        case .doesNotFit(let kind, let needs):
            Phrase(
                es: "gráfico «\(kind)»: la página es demasiado pequeña; \(needs.es)",
                en: "chart '\(kind)': the page is too small; \(needs.en)")
        case .slideDoesNotFit(let slide, let needs):
            Phrase(
                es: "presentación: la diapositiva «\(slide.es)» no cabe en la página (\(needs.es)); use una página "
                    + "mayor o deje la diapositiva fuera de slides, en deck: del archivo del plan",
                en: "deck: the slide '\(slide.en)' doesn't fit the page (\(needs.en)); use a larger page, or leave the "
                    + "slide out of slides, in deck: of the plan file")
        }
    }
}

extension ChartError: CustomStringConvertible {
    /// One line for the user.
    public var description: String { sentence.en }
}

extension ChartError: Told {
    /// Why a command ends that meets it.
    public var exitReason: ExitReason { .data }

    /// One line in a language.
    public func lines(in language: Language) -> [String] { [sentence[language]] }
}
