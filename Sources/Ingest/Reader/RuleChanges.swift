import PlanModel
import Words

/// Finds indicators whose rule or unit of measure changes from one cut to another: their figures aren't of one kind, and
/// each cut is measured by its own.
enum RuleChanges {
    private struct Key: Hashable {
        var unit: String?
        var path: [String]
        var indicator: String
    }

    /// A warning for each of the two things that changes, at the first row that has it otherwise.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var first: [Key: Observation] = [:]
        var changedRule: Set<Key> = []
        var changedUnit: Set<Key> = []
        var rules: [(before: Observation, after: Observation)] = []
        var units: [(before: Observation, after: Observation)] = []
        for row in rows where row.cut != nil {
            let key = Key(unit: row.unit, path: row.path, indicator: row.indicator)
            guard let before = first[key] else {
                first[key] = row
                continue
            }
            if before.annualisation != row.annualisation, changes(before.annualisation, row.annualisation),
                changedRule.insert(key).inserted
            {
                rules.append((before, row))
            }
            if let one = before.measureUnit, let other = row.measureUnit,
                HeaderText.normalized(one) != HeaderText.normalized(other), changedUnit.insert(key).inserted
            {
                units.append((before, row))
            }
        }
        return [ofRules(rules), ofUnits(units)].compactMap(\.self)
    }

    /// Whether a figure depends on it: an empty cell reads as all rules but that of what falls.
    private static func changes(_ one: Annualisation?, _ other: Annualisation?) -> Bool {
        one != nil && other != nil || one == .falling || other == .falling
    }

    private static func ofRules(_ changes: [(before: Observation, after: Observation)]) -> Diagnostic? {
        guard let (before, after) = changes.first else { return nil }
        let code = Excerpt.of(after.indicator)
        let (one, other) = (name(before.annualisation), name(after.annualisation))
        let word = (after.annualisation ?? before.annualisation)?.rawValue ?? ""
        let line = "indicators: { \"\(code)\": { annualisation: \(word) } }"
        return told(
            changes,
            Phrase(es: "el tipo de anualización o el sentido", en: "the annualisation or direction"), one, other,
            advice: Phrase(
                es: "corrija las filas, o diga el que vale, como «\(line)» en el archivo del plan",
                en: "correct the rows, or say which one holds, as '\(line)' in the plan file"))
    }

    private static func ofUnits(_ changes: [(before: Observation, after: Observation)]) -> Diagnostic? {
        guard let (before, after) = changes.first else { return nil }
        return told(
            changes, Phrase(es: "la unidad de medida", en: "the unit of measure"),
            Phrase(Excerpt.of(before.measureUnit ?? "")), Phrase(Excerpt.of(after.measureUnit ?? "")),
            advice: Phrase(
                es: "escriba la misma en todas sus filas y sus magnitudes en ella, o dele otro código",
                en: "write the same in all its rows and their magnitudes in it, or give it another code"))
    }

    private static func told(
        _ changes: [(before: Observation, after: Observation)], _ what: Phrase, _ one: Phrase, _ other: Phrase,
        advice: Phrase
    ) -> Diagnostic {
        let (before, after) = changes[0]
        let code = Excerpt.of(after.indicator)
        let others = changes.count - 1
        let more =
            others == 0 ? Phrase("") : Phrase(es: ", y en \(others) más", en: ", and so it does of \(others) more")
        let (start, end) = (before.cut?.description ?? "", after.cut?.description ?? "")
        return Diagnostic(
            .warning, at: after.origin,
            Phrase(
                es: "\(what.es) de \(code) cambia, de \(one.es) en \(start) a \(other.es) en \(end)\(more.es): cada "
                    + "corte se mide con lo suyo",
                en: "\(what.en) of \(code) changes, from \(one.en) at \(start) to \(other.en) at \(end)\(more.en): "
                    + "each cut is measured by its own"),
            advice: advice)
    }

    private static func name(_ annualisation: Annualisation?) -> Phrase {
        annualisation.map { Vocabulary.annualisations.word(for: $0) } ?? Phrase(es: "nada", en: "nothing")
    }
}
