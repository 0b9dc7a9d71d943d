import PlanModel
import Words

/// Finds levels that are zero from one cut of a year to its last, after reports above it: most likely the cells of cuts to
/// come, filled in ahead.
///
/// Sums that fall are asked for elsewhere, and so are indicators that don't say how they add up; what falls may well come to
/// zero, which is the best there is.
enum ZerosAhead {
    private struct Key: Hashable {
        var unit: String?
        var path: [String]
        var indicator: String
        var year: Int
    }

    /// A warning at the first such row, with how many more indicators have some.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var series: [Key: [Observation]] = [:]
        var order: [Key] = []
        for row in rows where row.annualisation == .growing || row.annualisation == .constant {
            guard let cut = row.cut, row.executed.number != nil else { continue }
            let key = Key(unit: row.unit, path: row.path, indicator: row.indicator, year: cut.year)
            if series[key] == nil { order.append(key) }
            series[key, default: []].append(row)
        }
        let found = order.compactMap { key in fall(series[key] ?? []) }
        guard let (before, after) = found.first, let last = before.cut, let first = after.cut else { return [] }
        let code = Excerpt.of(after.indicator)
        let others = found.count - 1
        let more = others == 0 ? Phrase("") : Phrase(es: ", y \(others) más", en: ", and \(others) more")
        let amount = before.executed.number?.shortText ?? ""
        return [
            Diagnostic(
                .warning, at: after.origin,
                Phrase(
                    es: "lo ejecutado de \(code) es 0 desde el \(first), tras \(amount) el \(last)\(more.es): parece "
                        + "llenado antes de tiempo, y cuenta como ejecución nula",
                    en: "what was executed of \(code) is 0 from \(first) on, after \(amount) at \(last)\(more.en): it "
                        + "seems filled in ahead, and counts as nothing done"),
                advice: Phrase(
                    es: "deje en blanco lo que no se ha reportado, o mida el último corte con --cut \(last)",
                    en: "leave blank what isn't reported yet, or measure the last cut with --cut \(last)"))
        ]
    }

    /// The last report above zero and the first of the zeros behind it; nil where the year doesn't end in zeros.
    private static func fall(_ rows: [Observation]) -> (before: Observation, after: Observation)? {
        let sorted = rows.sorted { $0.cut ?? .distantPast < $1.cut ?? .distantPast }
        guard let index = sorted.lastIndex(where: { $0.executed.number != 0 }), index + 1 < sorted.count else {
            return nil
        }
        return (sorted[index], sorted[index + 1])
    }
}
