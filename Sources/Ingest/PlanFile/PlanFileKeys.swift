import PlanModel
import Words

/// The keys of a plan file, by what they stand under, in the order of the reference. Add yours here: the reader, the
/// reference and the schema take it from here.
enum PlanFileKeys {
    static let root: [PlanFileKey] =
        sections + reading + [
            PlanFileKey("deck", .keys(deck), es: "las diapositivas y sus palabras", en: "the slides and their words")
        ]

    private static let sections: [PlanFileKey] = [
        PlanFileKey("plan", .keys(plan), es: "qué plan es", en: "what plan it is"),
        PlanFileKey(
            "levels", .list(.text),
            es: "las columnas de los niveles, de arriba abajo; si no, objective o lo que muestren",
            en: "the level columns, from the top down; else objective, or what the headers show",
            example: "[eje, programa]"),
        PlanFileKey(
            "nodes", .entries(of: Phrase(es: "código", en: "code"), sample: "O1", .keys(node)),
            es: "lo que se dice de cada nodo, por su código; plan es el plan mismo",
            en: "what is said of each node, by its code; plan is the plan itself"),
        PlanFileKey(
            "indicators", .entries(of: Phrase(es: "código", en: "code"), sample: "IS-569", .keys(indicator)),
            es: "lo que se dice de cada indicador, por su código; vale más que la matriz",
            en: "what is said of each indicator, by its code; it counts more than the matrix"),
        PlanFileKey(
            "weights",
            .entries(
                of: Phrase(es: "año o nombre", en: "year or name"), sample: "auditor",
                .entries(of: Phrase(es: "código", en: "code"), sample: "IS-569", .number(least: 0))),
            es: "juegos de pesos de indicadores y nodos: por año, o con un nombre para --weights",
            en: "sets of weights of indicators and nodes: by year, or by a name for --weights",
            example: "{ auditor: { IS-569: 3 } }"),
        PlanFileKey(
            "methodologies", .entries(of: Phrase(es: "nombre", en: "name"), sample: "oficial", .text),
            es: "metodologías con un nombre para --using; la primera es la del plan",
            en: "methodologies by a name for --using; the first is the plan's",
            example: "{ oficial: weighted-average, con-tope: \"capped:limit=110\" }"),
        PlanFileKey(
            "bands", .either(.keys(bands), .list(.keys(band, required: ["state"]))),
            es: "en qué estado está cada porcentaje: un juego conocido, o una lista desde el más bajo",
            en: "which state each percentage is in: a preset, or a list from the lowest up",
            example: "[{ name: Rezago, state: lag }, { name: Cumple, from: 90, state: met }]"),
        PlanFileKey(
            "projection", .keys(projection), es: "cómo se llama la probabilidad de una meta",
            en: "what the probability of a target is called"),
        PlanFileKey(
            "columns", .entries(of: Phrase(es: "encabezado", en: "header"), sample: "Magnitud lograda", .text),
            es: "qué columna es cada encabezado; ignore es ninguna, y L.B#2 la segunda de ese encabezado",
            en: "which column each header is; ignore is none, and L.B#2 the second of that header",
            example: "{ Magnitud lograda: executed, Ponderador: weight@eje, Presupuesto: ignore }"),
    ]

    /// How the matrices are read, but for what the columns are.
    static let reading: [PlanFileKey] = [
        PlanFileKey(
            "numbers", .word(NumberFormat.allCases.map(\.key)), es: "es escribe 1.234,56 y en 1,234.56",
            en: "es writes 1.234,56 and en 1,234.56", example: "es"),
        PlanFileKey(
            "dates", .word(ReadingSettings.DateOrder.allCases.map(\.rawValue)),
            es: "si 02/01/2024 empieza por el día o por el mes",
            en: "whether 02/01/2024 starts with the day or the month",
            example: "dmy"),
        PlanFileKey(
            "magnitudes", .word(ReadingSettings.Magnitudes.allCases.map(\.rawValue)),
            es: "si los cortes de un año son de su período o acumulan",
            en: "whether the cuts of a year are of their period or add up", example: "cumulative"),
        PlanFileKey(
            "fill", .list(.text), es: "las columnas cuyas celdas vacías repiten la de arriba: celdas combinadas",
            en: "the columns whose empty cells repeat the one above: merged cells", example: "[name]"),
        PlanFileKey(
            "dash", .word(ReadingSettings.Dash.allCases.map(\.rawValue)),
            es: "qué significa el guion de un formato contable", en: "what the dash of an accounting format stands for",
            example: "missing"),
        PlanFileKey(
            "words",
            .entries(
                of: Phrase(es: "palabra", en: "word"), sample: "Flujo",
                .word(Vocabulary.annualisations.words + Vocabulary.classes.words + Vocabulary.directions.words)),
            es: "qué significan palabras de la matriz que Corte no conoce",
            en: "what words of the matrix mean that Corte doesn't know", example: "{ Flujo: sum, Ahorro: falling }"),
        PlanFileKey(
            "distinct", .list(.text),
            es: "los códigos y unidades que se parecen a otros, o a un total, y cuentan aparte",
            en: "the codes and units that look like others, or like a total, and count on their own",
            example: "[\"1.1\", Total Valle]"),
        PlanFileKey(
            "sheet", .text, es: "la hoja de los libros .xlsx; si no, la de más encabezados conocidos",
            en: "the sheet of .xlsx workbooks; else the one with the most known headers", example: "Seguimiento"),
    ]

    static let plan: [PlanFileKey] = [
        PlanFileKey(
            "id", .text, es: "el nombre corto, en los archivos", en: "the short name, in files", example: "sector-salud"
        ),
        PlanFileKey(
            "title", .text, es: "el título, en tablas y gráficos", en: "the title, in tables and charts",
            example: "Plan Estratégico Sectorial"),
        PlanFileKey("sector", .text, es: "de quién es", en: "whose it is", example: "Sector Salud"),
        PlanFileKey(
            "administration", .text, es: "los años del plan; los que falten en la matriz son un error con --base plan",
            en: "the plan's years; those that the matrix lacks are an error under --base plan", example: "2024-2027"),
        PlanFileKey(
            "year", .whole(1...9999), es: "el año cuya programación se mide",
            en: "the year whose programme is measured",
            example: "2024"),
        PlanFileKey(
            "source", .text, es: "de dónde salen las cifras, al pie de los gráficos",
            en: "where the figures come from, at the foot of charts", example: "SEGPLAN"),
    ]

    static let node: [PlanFileKey] = [
        PlanFileKey("name", .text, es: "cómo se llama", en: "what it's called", example: "Objetivo 1"),
        PlanFileKey(
            "statement", .text, es: "qué busca, en una frase; lo que se resalta va entre **",
            en: "what it aims at, in a sentence; the parts to stress stand between **",
            example: "Más **servicio** a la ciudadanía."),
        PlanFileKey(
            "weight", .number(least: 0), es: "su importancia dentro del nodo de arriba",
            en: "its importance inside the node above", example: "2"),
        PlanFileKey(
            "power", .extendedNumber,
            es: "el exponente de la media de sus hijos: 1 aritmética, 0 geométrica, -1 armónica",
            en: "the exponent of the mean of its children: 1 arithmetic, 0 geometric, -1 harmonic", example: "-1"),
        PlanFileKey(
            "published", .text, es: "el porcentaje que se publicó, como se imprimió",
            en: "the percentage that was published, as it was printed", example: "\"94,64%\""),
        PlanFileKey(
            "source", .text, es: "de dónde salen sus cifras, al pie de su diapositiva",
            en: "where its figures come from, at the foot of its slide", example: "SEGPLAN"),
    ]

    static let indicator: [PlanFileKey] = [
        PlanFileKey("name", .text, es: "qué se mide", en: "what is measured", example: "Trámites en línea"),
        PlanFileKey(
            "class", .word(Vocabulary.classes.words), es: "qué clase de compromiso es",
            en: "what kind of commitment it is",
            example: "sector"),
        PlanFileKey(
            "annualisation", .word(Vocabulary.annualisations.words), es: "cómo se juntan los reportes de un año",
            en: "how the reports of a year add up", example: "creciente"),
        PlanFileKey("entity", .text, es: "quién responde", en: "who answers for it", example: "Secretaría General"),
        PlanFileKey(
            "baseline", .number(least: nil), es: "de dónde parte un indicador creciente o decreciente",
            en: "where a growing or falling indicator starts", example: "10"),
        PlanFileKey(
            "ceiling", .number(least: nil), es: "lo máximo a lo que puede llegar; ninguna proyección lo pasa",
            en: "the most that it can come to; no projection goes above it", example: "100"),
        PlanFileKey(
            "weight", .number(least: 0), es: "su importancia dentro de su nodo", en: "its importance inside its node",
            example: "3"),
    ]

    static let bands: [PlanFileKey] = [
        PlanFileKey(
            "preset", .word(StateBands.presets.map(\.name)),
            es: "default separa en 100 %; sispp en 50, 75 y 125 %",
            en: "default parts at 100 %; sispp at 50, 75 and 125 %",
            example: "sispp"),
        PlanFileKey(
            "critical", .number(least: nil), es: "por debajo de qué porcentaje es crítico",
            en: "below which percentage it's critical", example: "40"),
    ]

    static let band: [PlanFileKey] = [
        PlanFileKey("name", .text, es: "cómo se llama", en: "what it's called"),
        PlanFileKey(
            "from", .extendedNumber, es: "desde qué porcentaje; la primera no lo tiene",
            en: "from which percentage on; the first has none"),
        PlanFileKey(
            "state", .word(Vocabulary.states.words), es: "el estado, que da el color",
            en: "the state, which gives the colour"),
    ]

    static let projection: [PlanFileKey] = [
        PlanFileKey(
            "likely", .number(least: 0), es: "desde qué probabilidad, en porcentaje, la meta es probable",
            en: "from which probability on, in percent, a target is likely", example: "90"),
        PlanFileKey(
            "unlikely", .number(least: 0), es: "hasta qué probabilidad, en porcentaje, es improbable",
            en: "up to which probability, in percent, it's unlikely", example: "10"),
    ]
}
