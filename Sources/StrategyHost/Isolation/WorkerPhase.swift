internal import Words

/// What a module does while its host waits for it.
enum WorkerPhase: Sendable {
    case load
    case create
    case prepare
    case measure
    case destroy

    /// In words: `it crashed in create`.
    var words: Phrase {
        switch self {
        case .load: Phrase(es: "mientras se cargaba", en: "while it was loaded")
        case .create: Phrase(es: "en create", en: "in create")
        case .prepare: Phrase(es: "en prepare", en: "in prepare")
        case .measure: Phrase(es: "en measure", en: "in measure")
        case .destroy: Phrase(es: "en destroy", en: "in destroy")
        }
    }
}
