import PlanModel
import Words

/// Whether a column of dates holds cuts, or the days on which rows were reported.
enum CutColumn {
    /// An error where the dates differ row by row and no indicator has two: that's no cut.
    ///
    /// - Parameter cuts: the different texts of the column.
    static func findings(
        _ rows: [Observation], cuts: Set<String>, match: HeaderMatch
    ) -> [Diagnostic] {
        guard let index = match.columns[.cut] else { return [] }
        var indicators: Set<[String]> = []
        for row in rows where !indicators.insert([row.unit ?? ""] + row.path + [row.indicator]).inserted { return [] }
        let isOfMonthEnds = rows.allSatisfy { $0.cut?.isMonthEnd ?? false }
        guard cuts.count > 2, 2 * cuts.count > rows.count, !isOfMonthEnds else { return [] }
        let line = match.line(index, to: ColumnMapping.ignoring)
        return [
            Diagnostic(
                at: match.place(index),
                Phrase(
                    es:
                        "las fechas cambian de fila en fila (\(cuts.count) en \(rows.count) filas) y ningún indicador tiene "
                        + "dos: parecen las del reporte, no las de un corte",
                    en:
                        "the dates differ row by row (\(cuts.count) on \(rows.count) rows) and no indicator has two: they "
                        + "seem to be those of the reporting, not of a cut"),
                advice: Phrase(
                    es: "escriba «\(line)» en el archivo del plan, o una sola fecha por corte",
                    en: "write '\(line)' in the plan file, or one date for each cut"))
        ]
    }
}

extension Cut {
    /// Whether it's the last day of its month, as cuts are.
    fileprivate var isMonthEnd: Bool { Cut(lastDayOfMonth: month, in: year) == self }
}
