import PlanModel
import Words

/// Finds amounts above what their indicator is said to come to at most.
enum CeilingCheck {
    /// A warning for each indicator with such an amount, at its first row.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var told: Set<String> = []
        return rows.compactMap { row in
            guard let ceiling = row.ceiling else { return nil }
            let above = [row.executed, row.programmed, row.programmedYear].first {
                $0.number.map { $0 > ceiling } ?? false
            }
            guard let above, told.insert(row.indicator).inserted else { return nil }
            let (name, shown) = (Excerpt.of(row.indicator), Excerpt.of(above.text))
            return Diagnostic(
                .warning, at: row.origin,
                Phrase(
                    es: "\(name) pasa del techo que le da ceiling (\(shown))",
                    en: "\(name) goes above the ceiling that it's given (\(shown))"),
                advice: Phrase(
                    es: "revise ceiling en el archivo del plan, o la fila",
                    en: "check ceiling in the plan file, or the row"))
        }
    }
}
