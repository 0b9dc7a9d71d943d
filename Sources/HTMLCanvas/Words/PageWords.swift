import Words

/// The document's own words.
struct PageWords {
    private let isSpanish: Bool

    /// The words in a language, by its tag; English for all but Spanish.
    init(language: String) {
        isSpanish = language.hasPrefix("es")
    }

    private func pick(_ es: String, _ en: String) -> String { isSpanish ? es : en }

    var slides: String { pick("Diapositivas", "Slides") }
    var skip: String { pick("Ir a las diapositivas", "Skip to the slides") }
    var back: String { pick("Anterior", "Previous") }
    var next: String { pick("Siguiente", "Next") }
    var present: String { pick("Presentar", "Present") }
    var behind: String { pick("Descripción y datos", "Description and data") }
    var unit: String { pick("Unidad", "Unit") }
    var figure: String { pick("Avance", "Achievement") }
    var cut: String { pick("Corte", "Cut") }
    var documents: String { pick("Presentación", "Deck") }
    var table: String { pick("Tabla de datos", "Table of data") }
}
