import Words

/// What a column that isn't read may be, where it could change a figure.
enum UnreadRole {
    case weight, level, direction, annualisation, target, executed, baseline, cut

    /// Nil where a normalized header speaks of none of these.
    init?(header: String, levels: [String]) {
        let words = Set(header.split { !$0.isLetter }.map(String.init))
        // Money and states of affairs aren't magnitudes of the plan.
        let others: Set<String> = ["estado", "presupuesto", "presupuestal", "recursos", "apropiacion", "compromisos"]
        guard words.isDisjoint(with: others) else { return nil }
        func has(_ candidates: Set<String>) -> Bool { !words.isDisjoint(with: candidates) }
        let levelWords = HeaderAliases.levelNames.reduce(into: Set<String>()) {
            $0.formUnion(HeaderAliases.words(of: $1))
        }
        if HeaderText.looksLikeWeight(header) {
            self = .weight
        } else if has(["sentido", "polaridad", "tendencia", "direccion"]) || header.contains("es mejor") {
            self = .direction
        } else if header.contains("linea base") || header.contains("linea de base") || has(["baseline"]) {
            self = .baseline
        } else if words.count <= 2, has(levelWords) {
            self = .level
        } else if has(["meta", "metas", "programado", "programada", "planeado", "planeada", "target"]) {
            self = .target
        } else if has(["ejecutado", "ejecutada", "ejecucion", "executed"]) {
            self = .executed
        } else {
            return nil
        }
    }

    /// What it looks like.
    var name: Phrase {
        switch self {
        case .weight: Phrase(es: "una ponderación", en: "a weight")
        case .level: Phrase(es: "un nivel del plan", en: "a level of the plan")
        case .direction: Phrase(es: "el sentido del indicador", en: "the direction of the indicator")
        case .annualisation: Phrase(es: "el tipo de anualización", en: "the annualisation")
        case .target: Phrase(es: "una meta", en: "a target")
        case .executed: Phrase(es: "una magnitud ejecutada", en: "an executed magnitude")
        case .baseline: Phrase(es: "una línea base", en: "a baseline")
        case .cut: Phrase(es: "el corte", en: "the cut")
        }
    }

    /// The name of the column that it's read as where the plan file says so; nil where that names all levels.
    func column(for header: String) -> String? {
        switch self {
        case .weight: "weight"
        case .level: nil
        case .direction: "direction"
        case .annualisation: "annualisation"
        case .target: HeaderText.normalized(header).contains("cuatrien") ? "plan_goal" : "programmed"
        case .executed: "executed"
        case .baseline: "baseline"
        case .cut: "cut"
        }
    }
}
