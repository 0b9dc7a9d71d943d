/// The words of the slides; every one may be left out, and a slide without words does without them.
extension PlanFileKeys {
    static let deck: [PlanFileKey] = [
        PlanFileKey("cover", .keys(cover), es: "la primera", en: "the first slide"),
        PlanFileKey("purpose", .keys(purpose), es: "para qué es el plan", en: "what the plan is for"),
        PlanFileKey("methodology", .keys(methodology), es: "cómo se mide", en: "how it's measured"),
        PlanFileKey("summary", .keys(summary), es: "todos los objetivos", en: "all objectives"),
        PlanFileKey("detail", .keys(detail), es: "las de un objetivo cada una", en: "those of one objective each"),
        PlanFileKey("closing", .keys(closing), es: "la última", en: "the last slide"),
    ]

    static let cover: [PlanFileKey] = [
        title(example: "Plan Estratégico Sectorial"),
        PlanFileKey(
            "subtitle", .text, es: "la línea debajo, a la que se agrega el corte",
            en: "the line below, to which the cut is added", example: "Seguimiento"),
        PlanFileKey(
            "badge", .list(.text), es: "la administración, una línea cada elemento",
            en: "the administration, a line each",
            example: "[Alcaldía, 2024-2027]"),
    ]

    static let purpose: [PlanFileKey] = [
        title(example: "Para qué es el plan"),
        paragraphs,
        PlanFileKey("law", .text, es: "la norma que lo rige", en: "the law behind it", example: "Ley 152 de 1994"),
    ]

    static let methodology: [PlanFileKey] = [
        title(example: "Metodología"),
        PlanFileKey("subtitle", .text, es: "la línea debajo", en: "the line below", example: "Cómo se mide"),
        PlanFileKey(
            "blocks", .list(.keys(block)), es: "las columnas, de izquierda a derecha",
            en: "the columns, from left to right",
            example: "[{ heading: Estructura, paragraphs: [Tres clases.], items: [Sectoriales, Trazadoras] }]"),
        PlanFileKey("footnote", .text, es: "la nota al pie", en: "the note at the foot", example: "Pesos iguales."),
    ]

    static let block: [PlanFileKey] = [
        PlanFileKey("heading", .text, es: "su título", en: "its heading"),
        PlanFileKey(
            "paragraphs", .list(.text), es: "sus párrafos; lo que se resalta va entre **",
            en: "its paragraphs; the parts to stress stand between **"),
        PlanFileKey(
            "items", .list(.text), es: "una lista después del primer párrafo", en: "a list after the first paragraph"),
    ]

    static let summary: [PlanFileKey] = [
        title(example: "Avance de los objetivos"),
        PlanFileKey(
            "footer", .text, es: "la línea al pie, a la que se agrega el corte",
            en: "the line at the foot, to which the cut is added", example: "Corte"),
    ]

    static let detail: [PlanFileKey] = [title(example: "Metas e indicadores")]

    static let closing: [PlanFileKey] = [
        title(example: "Gracias"),
        PlanFileKey(
            "signature", .list(.text), es: "quién firma, una línea cada elemento", en: "who signs, a line each",
            example: "[Secretaría General]"),
    ]

    private static func title(example: String) -> PlanFileKey {
        PlanFileKey("title", .text, es: "el título", en: "the title", example: example)
    }

    private static let paragraphs = PlanFileKey(
        "paragraphs", .list(.text), es: "los párrafos; lo que se resalta va entre **",
        en: "the paragraphs; the parts to stress stand between **", example: "[\"El plan **reúne** las metas.\"]")
}
