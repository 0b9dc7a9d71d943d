/// The words for what magnitudes are counted in, where a column says no more than `Unidad`.
enum MeasureWords {
    private static let words: Set<String> = [
        "numero", "numerica", "numerico", "n", "n°", "nº", "no", "#", "num", "unidad", "unidades", "cantidad",
        "porcentaje", "porcentual", "%", "por ciento", "puntos", "puntos porcentuales", "tasa", "indice", "razon",
        "promedio", "pesos", "$", "cop", "millones", "millones de pesos", "dolares", "km", "km2", "kilometro",
        "kilometros", "m", "m2", "m3", "metro", "metros", "metros cuadrados", "metros lineales", "ha", "hectarea",
        "hectareas", "kg", "kilogramos", "tonelada", "toneladas", "ton", "litros", "l/s", "hora", "horas", "dia",
        "dias",
        "mes", "meses", "anos", "minutos", "personas", "familias", "hogares", "visitas", "talleres", "documento",
        "documentos", "estudiantes", "viviendas", "kwh", "mw", "number", "percent", "percentage", "people", "count",
    ]

    /// Whether a text is such a word.
    static func contains(_ text: String) -> Bool { words.contains(HeaderText.normalized(text)) }
}
