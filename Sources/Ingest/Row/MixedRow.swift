import PlanModel
import Words

/// A row with a percentage beside a fraction of 1, and no sign to tell by.
enum MixedRow {
    /// Whether figures lie as far apart as a percentage and the same as a fraction do: the smaller one may be a fraction.
    static func isFar(executed: Double, programmed: Double) -> Bool {
        let (low, high) = (min(executed, programmed), max(executed, programmed))
        return low > 0 && low < 1 && high > 1 && high <= 200 && high >= 20 * low
    }

    /// The warning about a record; nil where there is nothing to warn of. A small execution of a large programme is a lag
    /// where the unit isn't percent; a programme below 1 that was exceeded twentyfold is doubtful in any unit.
    static func warning(
        _ cells: CellReader, _ record: Int, executed: Double?, programmed: Double?, target: MatrixColumn
    ) -> Diagnostic? {
        guard let executed, let programmed, isFar(executed: executed, programmed: programmed),
            programmed < executed || isPercent(cells.text(.measureUnit, of: record)),
            ![MatrixColumn.executed, target].contains(where: { cells.mark($0, of: record)?.hasSign ?? true })
        else { return nil }
        let (first, second) = (cells.shown(.executed, of: record), cells.shown(target, of: record))
        return Diagnostic(
            .warning, at: cells.place(of: record, .executed),
            Phrase(
                es: "lo ejecutado y lo programado parecen un porcentaje y una fracción de 1 (\(first), \(second)): "
                    + "se leen como están",
                en: "executed and programmed look like a percentage and a fraction of 1 (\(first), \(second)): "
                    + "they're read as they stand"),
            advice: Phrase(es: "escriba ambos en la misma unidad", en: "write both in the same unit"))
    }

    private static func isPercent(_ unit: String?) -> Bool {
        guard let unit else { return false }
        let normalized = HeaderText.normalized(unit)
        return unit.contains("%") || normalized.contains("porcent") || normalized.contains("percent")
    }
}
