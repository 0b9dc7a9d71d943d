/// The headers that real matrices have, by canonical column. Case, accents, spaces and a final point don't matter, and
/// `####` stands for a year. Add yours here: nothing else needs to know.
enum HeaderAliases {
    static let table: [(column: String, aliases: [String])] = [
        ("unit", ["unidad", "sector", "municipio", "entidad territorial"]),
        ("cut", ["corte", "fecha de corte", "fecha corte", "período", "period", "fecha"]),
        (
            "objective",
            [
                "objetivo", "objetivo estratégico", "código objetivo", "código del objetivo", "cod objetivo",
                "n° objetivo",
            ]
        ),
        (
            "indicator",
            [
                "código", "código indicador", "código del indicador", "cod indicador", "código meta",
                "código de la meta", "id",
                "id indicador", "n° indicador",
            ]
        ),
        (
            "name",
            [
                "nombre indicador", "nombre del indicador", "indicador", "descripción", "descripción del indicador",
                "meta",
                "descripción meta", "descripción de la meta", "nombre de la meta",
            ]
        ),
        ("class", ["clase", "clase de indicador", "clase del indicador", "tipo de indicador", "tipo indicador"]),
        (
            "annualisation",
            [
                "tipo de anualización", "tipo anualización", "anualización", "tipología del indicador",
                "tipología de anualidad",
                "tipología", "tendencia",
            ]
        ),
        (
            "entity",
            ["entidad responsable", "entidad", "responsable", "área responsable", "dependencia", "entidad líder"]
        ),
        (
            "weight",
            [
                "ponderación", "ponderación (%)", "ponderación relativa (%)", "ponderación relativa", "ponderador",
                "ponderador eje",
                "importancia relativa (%)", "importancia relativa", "peso", "peso (%)",
            ]
        ),
        ("baseline", ["línea base", "línea de base", "l.b", "lb", "valor línea base", "valor línea de base"]),
        (
            "programmed_year",
            [
                "programmed year", "programación ####", "programado ####", "programación vigencia",
                "programación vigencia ####",
                "programación anual", "programado meta anual", "meta ####", "meta anual", "meta vigencia ####",
            ]
        ),
        (
            "programmed",
            [
                "programación al corte", "programado al corte", "programación a la fecha de corte",
                "magnitud programada",
                "magnitud programada al corte", "programado", "meta al corte",
            ]
        ),
        (
            "executed",
            [
                "magnitud ejecutada al corte", "magnitud ejecutada", "ejecución al corte", "ejecutado al corte",
                "ejecutado",
                "ejecución", "total ejecutado", "magnitud lograda",
            ]
        ),
        (
            "published",
            [
                "porcentaje avance", "porcentaje de avance", "porcentaje avance al corte", "% de avance", "% avance",
                "porcentaje de cumplimiento", "% de cumplimiento", "% cumplimiento", "avance (%)",
            ]
        ),
        (
            "note",
            ["nota", "notas", "estado", "observación", "observaciones", "análisis", "comentarios", "justificación"]
        ),
    ]

    /// The aliases of a column or level in their normalized form, its own name first.
    static func normalized(of column: String) -> [String] {
        [HeaderText.normalized(column)] + (normalizedTable[column] ?? [])
    }

    private static let normalizedTable = Dictionary(
        table.map { ($0.column, $0.aliases.map { HeaderText.normalized($0) }) }, uniquingKeysWith: +)
}
