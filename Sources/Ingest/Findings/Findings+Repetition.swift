import PlanModel
import Words

extension Findings {
    /// Adds a row of an indicator that a unit has at the cut already.
    mutating func addRepetition(of first: Place, at place: Place, unit: String?, cut: Cut?, indicator: String) {
        var what: String {
            [unit, cut?.description, indicator].compactMap { $0.map(Excerpt.of) }.joined(separator: ", ")
        }
        add(
            at: place, Phrase(es: "la fila repite \(first) (\(what))", en: "the row repeats \(first) (\(what))"),
            advice: Phrase(
                es: "deje una fila por indicador en cada corte", en: "keep one row for an indicator at a cut"))
    }
}
