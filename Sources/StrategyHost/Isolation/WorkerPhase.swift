/// What a module does while its host waits for it.
enum WorkerPhase: Sendable {
    case load
    case create
    case prepare
    case measure
    case destroy

    /// In words: `it crashed in create`.
    var words: String {
        switch self {
        case .load: "while it was loaded"
        case .create: "in create"
        case .prepare: "in prepare"
        case .measure: "in measure"
        case .destroy: "in destroy"
        }
    }
}
