import PlanModel
import Words

/// Finds rows that may be the sum of others, by their codes: `1` beside `1.1` and `1.2`, or the code of the row's own
/// objective.
enum ParentRows {
    private struct Plan: Hashable {
        var unit: String?
        var cut: Cut?
    }

    /// A warning at the first such row, with how many more there are.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var codes: [Plan: Set<String>] = [:]
        for row in rows { codes[Plan(unit: row.unit, cut: row.cut), default: []].insert(row.indicator) }
        let above = codes.mapValues { codes in
            codes.reduce(into: [String: String]()) { parents, code in
                var start = Substring(code)
                while let point = start.lastIndex(of: ".") {
                    start = start[..<point]
                    if codes.contains(String(start)) { parents[String(start)] = code }
                }
            }
        }
        var seen: Set<String> = []
        let found = rows.filter { row in
            let isParent = above[Plan(unit: row.unit, cut: row.cut)]?[row.indicator] != nil
            return (isParent || isItsOwnObjective(row)) && seen.insert(row.indicator).inserted
        }
        guard let row = found.first else { return [] }
        let code = Excerpt.of(row.indicator)
        let others = found.count - 1
        let more = others == 0 ? Phrase("") : Phrase(es: ", y \(others) más", en: ", and \(others) more")
        let child = above[Plan(unit: row.unit, cut: row.cut)]?[row.indicator]
        let why =
            child.map { Phrase(es: "de otros, como \(Excerpt.of($0))", en: "of others, as \(Excerpt.of($0))") }
            ?? Phrase(es: "de su objetivo, cuyo código tiene", en: "of its objective, whose code it has")
        return [
            Diagnostic(
                .warning, at: row.origin,
                Phrase(
                    es: "\(code) puede ser el total \(why.es)\(more.es): cuenta como un indicador más",
                    en: "\(code) may be the total \(why.en)\(more.en): it counts as one more indicator"),
                advice: Phrase(
                    es: "si lo es, quite la fila, o déle el peso 0",
                    en: "if it is, take the row out, or give it the weight 0"))
        ]
    }

    private static func isItsOwnObjective(_ row: Observation) -> Bool {
        row.path.last.map { CodeSpellings.key(of: $0) == CodeSpellings.key(of: row.indicator) } ?? false
    }
}
