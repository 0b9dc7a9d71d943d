import PlanModel
import Words

extension FormatDecision {
    /// That a column's numbers can be read two ways, where not its own numbers say how.
    func warning(about column: MatrixColumn, cell: String, at place: Place) -> [Diagnostic] {
        guard basis != .ownNumbers, basis != .request, let number = NumberText(Array(cell.utf8)[...]) else { return [] }
        let other: NumberFormat = format == .plain ? .colombian : .plain
        let (read, unread) = (number.value(in: format).shortText, number.value(in: other).shortText)
        return [
            Diagnostic(
                .warning, at: place,
                Phrase(
                    es: "\(column.spanishName) puede leerse de dos maneras, y se lee como \(format.rawValue) por "
                        + "\(basis.spanish) (\(cell) es \(read), no \(unread))",
                    en: "\(column.name) can be read two ways, and is read as \(format.rawValue) because of "
                        + "\(basis.rawValue) (\(cell) is \(read), not \(unread))"),
                advice: Phrase(
                    es: "si no es así, escriba «numbers: \(other.key)» en el archivo del plan",
                    en: "if it's not, write 'numbers: \(other.key)' in the plan file"))
        ]
    }
}

extension FormatDecision.Basis {
    /// The same in Spanish.
    var spanish: String {
        switch self {
        case .request: "el archivo del plan"
        case .ownNumbers: "sus propios números"
        case .otherColumns: "las otras columnas"
        case .separator: "el separador del archivo"
        case .headers: "el idioma de los encabezados"
        case .cells: "las celdas mismas"
        case .usage: "el uso en Colombia"
        }
    }
}

extension FormatEvidence {
    /// That some of a column's numbers have a percent sign and others don't.
    func warning(about column: MatrixColumn, at place: Place) -> [Diagnostic] {
        guard column != .published, !column.isMagnitude, percentSigns > 0, bareNumbers > 0 else { return [] }
        return [
            Diagnostic(
                .warning, at: place,
                Phrase(
                    es: "\(column.spanishName) tiene números con signo de porcentaje y números sin él "
                        + "(\(percentSigns), \(bareNumbers))",
                    en: "\(column.name) has numbers with a percent sign and numbers without "
                        + "(\(percentSigns), \(bareNumbers))"),
                advice: Phrase(
                    es: "revise que todos estén en la misma unidad", en: "check that all are in the same unit"))
        ]
    }
}

extension Double {
    /// The number as a person would write it, without a decimal part of zero.
    var shortText: String {
        self == rounded() && magnitude < 1e15 ? String(Int64(self)) : String(self)
    }
}
