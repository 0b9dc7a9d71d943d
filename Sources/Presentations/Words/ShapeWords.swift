import Words

/// What shapes and layouts are called, in the language of the slides.
struct ShapeWords {
    let isSpanish: Bool

    init(language: String) { isSpanish = language.hasPrefix("es") }

    private func pick(_ words: Phrase) -> String { isSpanish ? words.es : words.en }

    var title: String { pick(Phrase(es: "Título", en: "Title")) }
    var text: String { pick(Phrase(es: "Texto", en: "Text")) }
    var table: String { pick(Phrase(es: "Tabla", en: "Table")) }
    var chart: String { pick(Phrase(es: "Gráfico", en: "Chart")) }
    var drawing: String { pick(Phrase(es: "Dibujo", en: "Drawing")) }
    var shape: String { pick(Phrase(es: "Forma", en: "Shape")) }
    var ornament: String { pick(Phrase(es: "Adorno", en: "Ornament")) }
    var picture: String { pick(Phrase(es: "Imagen", en: "Picture")) }
    var number: String { pick(Phrase(es: "Número de diapositiva", en: "Slide number")) }
    var foot: String { pick(Phrase(es: "Pie de página", en: "Footer")) }
    var notes: String { pick(Phrase(es: "Notas", en: "Notes")) }
    var coverLayout: String { pick(Phrase(es: "Portada", en: "Cover")) }
    var slideLayout: String { pick(Phrase(es: "Título y contenido libre", en: "Title and free content")) }
    /// What is said of a bar that the axis cuts.
    var cut: String { pick(Phrase(es: "cortada", en: "cut")) }
    /// The sheet behind a chart.
    var data: String { pick(Phrase(es: "Datos", en: "Data")) }
    /// The columns that place and word a chart's labels.
    var labelPlace: String { pick(Phrase(es: "Lugar de la etiqueta", en: "Place of the label")) }
    var label: String { pick(Phrase(es: "Etiqueta", en: "Label")) }
}
