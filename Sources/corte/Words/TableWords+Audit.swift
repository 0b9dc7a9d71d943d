import PlanModel

/// The words of an audit's table.
extension TableWords {
    var severity: String { pick("Gravedad", "Severity") }
    var finding: String { pick("Hallazgo", "Finding") }
    var printed: String { pick("Publicado", "Printed") }
    var recomputed: String { pick("Recalculado", "Recomputed") }
    var place: String { pick("Lugar", "Place") }
    var nothingFound: String { pick("Nada que señalar.", "Nothing was found.") }

    /// How many published percentages there were to compare with.
    func compared(_ percents: Int) -> String {
        percents == 0
            ? pick("No hay porcentajes publicados que comparar.", "There are no published percentages to compare.")
            : pick("Porcentajes publicados comparados: \(percents).", "Published percentages compared: \(percents).")
    }

    func severity(_ severity: Diagnostic.Severity) -> String {
        switch severity {
        case .error: pick("error", "error")
        case .warning: pick("advertencia", "warning")
        case .note: pick("nota", "note")
        }
    }

    /// `5 errores, 6 advertencias, 2 notas`
    func found(errors: Int, warnings: Int, notes: Int) -> String {
        func counted(_ count: Int, _ spanish: (String, String), _ english: (String, String)) -> String {
            "\(count) " + (count == 1 ? pick(spanish.0, english.0) : pick(spanish.1, english.1))
        }
        return [
            counted(errors, ("error", "errores"), ("error", "errors")),
            counted(warnings, ("advertencia", "advertencias"), ("warning", "warnings")),
            counted(notes, ("nota", "notas"), ("note", "notes")),
        ].joined(separator: ", ")
    }
}
