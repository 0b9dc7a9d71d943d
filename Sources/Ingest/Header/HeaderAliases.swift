/// The headers that real matrices have, by canonical column. Case, accents, spaces and a final point don't matter, and
/// `####` stands for a year. Add yours here: nothing else needs to know.
enum HeaderAliases {
    static let table: [(column: String, aliases: [String])] = [
        ("unit", ["unidad", "sector", "municipio", "entidad territorial"]),
        (
            "cut",
            [
                "corte", "fecha de corte", "fecha corte", "período", "period", "fecha", "trimestre", "mes",
                "fecha de seguimiento",
            ]
        ),
        ("year", ["vigencia", "año", "anio"]),
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
            "direction",
            ["sentido", "sentido del indicador", "polaridad", "dirección"]
        ),
        (
            "measure_unit",
            ["unidad de medida", "unidad medida", "u.m", "unidad de medición", "unidad de medida del indicador"]
        ),
        (
            "annualisation",
            [
                "tipo de anualización", "tipo anualización", "anualización", "tipología del indicador",
                "tipología de anualidad",
                "tipología", "tendencia", "tipo de acumulación", "acumulación", "tipo de meta",
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
                "importancia relativa (%)", "importancia relativa", "peso", "peso (%)",
            ]
        ),
        ("baseline", ["línea base", "línea de base", "l.b", "lb", "valor línea base", "valor línea de base"]),
        (
            "programmed_year",
            [
                "programmed year", "programación ####", "programado ####", "programación vigencia",
                "programación vigencia ####",
                "programación anual", "planeado ####", "total planeado ####", "programado meta anual", "meta ####",
                "meta anual", "meta vigencia ####",
            ]
        ),
        (
            "plan_goal",
            [
                "plan goal", "meta cuatrienio", "meta del cuatrienio", "meta de cuatrienio", "meta cuatrienal",
                "meta total cuatrienio", "meta total del cuatrienio", "meta plan", "meta del plan", "meta total plan",
                "meta total del plan", "meta plan de desarrollo", "meta del plan de desarrollo", "meta ####-####",
                "meta #### - ####", "meta ####–####", "meta cuatrienio ####-####", "meta del cuatrienio ####-####",
                "meta plan ####-####", "programado cuatrienio", "programación cuatrienio",
            ]
        ),
        (
            "programmed",
            [
                "programación al corte", "programado al corte", "programación a la fecha de corte",
                "magnitud programada",
                "magnitud programada al corte", "programado", "planeado", "meta al corte", "programación",
            ]
        ),
        (
            "executed",
            [
                "magnitud ejecutada al corte", "magnitud ejecutada", "ejecución al corte", "ejecutado al corte",
                "ejecutado",
                "ejecución", "total ejecutado", "magnitud lograda", "logro", "logrado",
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

    /// The levels that plans have, from the top down, by the name that Corte gives them.
    static let levels: [(level: String, aliases: [String])] = [
        ("pilar", ["código pilar"]),
        ("eje", ["eje estratégico", "eje temático", "código eje", "línea estratégica", "línea", "propósito"]),
        ("dimension", ["código dimensión"]),
        ("componente", ["código componente"]),
        ("estrategia", ["código estrategia"]),
        ("programa", ["código programa", "programa estratégico"]),
        ("subprograma", ["código subprograma"]),
    ]

    /// The names of all levels that are recognized.
    static let levelNames = [MatrixColumn.defaultLevel] + levels.map(\.level)

    /// The aliases of a column or level in their normalized form, its own name first.
    static func normalized(of column: String) -> [String] {
        [HeaderText.normalized(column)] + (normalizedTable[column] ?? [])
    }

    /// The words by which a header speaks of a level.
    static func words(of level: String) -> Set<String> {
        Set(normalized(of: level).filter { !$0.contains(" ") }.map { String($0) })
    }

    private static let normalizedTable = Dictionary(
        (table.map { ($0.column, $0.aliases) } + levels.map { ($0.level, $0.aliases) }).map { name, aliases in
            (name, aliases.map { HeaderText.normalized($0) })
        }, uniquingKeysWith: +)
}
