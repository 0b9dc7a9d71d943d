import PlanModel
import Words

/// The slides and their words; every one may be left out, and a slide without words does without them.
extension PlanFileKeys {
    static let deck: [PlanFileKey] =
        [
            PlanFileKey(
                "slides", .list(.word(Vocabulary.slides.words)), es: "cuáles hay y en qué orden; si no, las usuales",
                en: "which there are, and in which order; else the usual ones",
                example: "[portada, resumen, objetivos, cierre]"),
            PlanFileKey("cover", .keys(cover), es: "la primera", en: "the first slide"),
            PlanFileKey("purpose", .keys(purpose), es: "para qué es el plan", en: "what the plan is for"),
            PlanFileKey("methodology", .keys(methodology), es: "cómo se mide", en: "how it's measured"),
            PlanFileKey("summary", .keys(summary), es: "todos los objetivos", en: "all objectives"),
            PlanFileKey("detail", .keys(detail), es: "las de un objetivo cada una", en: "those of one objective each"),
            PlanFileKey("closing", .keys(closing), es: "la última", en: "the last slide"),
        ]
        + titledSlides.map {
            PlanFileKey(
                $0.rawValue, .keys($0 == .waterfall ? waterfall : titled), es: meaning(of: $0).es,
                en: meaning(of: $0).en)
        }

    /// The slides that have a title of the plan's and no other words.
    static let titledSlides: [SlideName] = [
        .comparison, .projection, .plan, .waterfall, .heatmap, .evolution, .audit, .annex,
    ]

    static let titled: [PlanFileKey] = [title(example: "Anexo")]

    /// What a slide shows that has no words but a title.
    private static func meaning(of slide: SlideName) -> Phrase {
        switch slide {
        case .comparison: Phrase(es: "las metodologías lado a lado", en: "the methodologies side by side")
        case .projection: Phrase(es: "adónde llega cada objetivo", en: "where each objective leads")
        case .plan: Phrase(es: "el plan en una página", en: "the plan on one page")
        case .waterfall: Phrase(es: "lo que suma a cada objetivo", en: "what adds to each objective")
        case .heatmap: Phrase(es: "cada nodo en cada corte", en: "every node at every cut")
        case .evolution: Phrase(es: "el plan a lo largo de sus cortes", en: "the plan over its cuts")
        case .audit: Phrase(es: "lo que encuentra una auditoría", en: "what an audit finds")
        case .annex: Phrase(es: "la metodología, los pesos y la huella", en: "methodology, weights and fingerprint")
        case .cover, .purpose, .methodology, .summary, .detail, .closing: Phrase("")
        }
    }

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

    static let waterfall: [PlanFileKey] = [titleOfObjective(example: "Aportes")]

    static let detail: [PlanFileKey] = [titleOfObjective(example: "Metas e indicadores")]

    static let closing: [PlanFileKey] = [
        title(example: "Gracias"),
        PlanFileKey(
            "signature", .list(.text), es: "quién firma, una línea cada elemento", en: "who signs, a line each",
            example: "[Secretaría General]"),
    ]

    private static func titleOfObjective(example: String) -> PlanFileKey {
        PlanFileKey(
            "title", .text, es: "el título; le sigue el nombre del objetivo, con dos puntos si no es el usual",
            en: "the title; the objective's name follows, after a colon unless it's the usual one", example: example)
    }

    private static func title(example: String) -> PlanFileKey {
        PlanFileKey("title", .text, es: "el título", en: "the title", example: example)
    }

    private static let paragraphs = PlanFileKey(
        "paragraphs", .list(.text), es: "los párrafos; lo que se resalta va entre **",
        en: "the paragraphs; the parts to stress stand between **", example: "[\"El plan **reúne** las metas.\"]")
}
