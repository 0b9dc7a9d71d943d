import PlanModel
import Words

extension Diagnostic {
    /// A node whose children have no weight at all.
    static func withoutWeight(_ node: String, _ place: Place?) -> Diagnostic {
        Diagnostic(
            at: place,
            Phrase(es: "todos los hijos de «\(node)» pesan 0", en: "every child of '\(node)' has weight 0"),
            advice: Phrase(es: "dele un peso al menos a uno", en: "give at least one of them a weight"))
    }
}
