import PlanModel
import Words

/// Finds baselines on the wrong side of what is programmed: what grows starts below it, and what falls above it.
enum BaselineSides {
    /// A warning for those that contradict their indicator's annualisation, and one for those that hint at what nothing says.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var contradictions: [Observation] = []
        var hints: [Observation] = []
        for row in rows {
            let due = [row.programmed.number, row.programmedYear.number].compactMap(\.self).filter { $0 > 0 }
            // A zero is what many write where there's no baseline.
            guard let baseline = row.baseline.number, baseline > 0, let least = due.min(), let most = due.max() else {
                continue
            }
            switch row.annualisation {
            case .growing where baseline > most, .falling where baseline < least: contradictions.append(row)
            case nil where baseline > most: hints.append(row)
            default: break
            }
        }
        return [contradiction(contradictions), hint(hints)].compactMap(\.self)
    }

    private static func contradiction(_ rows: [Observation]) -> Diagnostic? {
        guard let row = rows.first, let annualisation = row.annualisation else { return nil }
        let word = Vocabulary.annualisations.word(for: annualisation)
        return told(
            rows, Phrase(es: "contradice que sea \(word.es)", en: "contradicts that it's \(word.en)"),
            advice: Phrase(
                es: "revise la línea base y el tipo de anualización: con --mode baseline su cifra no diría nada",
                en: "check the baseline and the annualisation: with --mode baseline its figure would say nothing"))
    }

    private static func hint(_ rows: [Observation]) -> Diagnostic? {
        guard let row = rows.first else { return nil }
        let line = "indicators: { \"\(Excerpt.of(row.indicator))\": { annualisation: falling } }"
        return told(
            rows,
            Phrase(
                es: "es mayor, y nada dice que menos sea mejor: se mide como ejecutado sobre programado",
                en: "is larger, and nothing says that less is better: executed over programmed is measured"),
            advice: Phrase(
                es: "si debe bajar, escriba «\(line)» en el archivo del plan, o Decreciente en su columna",
                en: "if it should fall, write '\(line)' in the plan file, or falling in its column"))
    }

    private static func told(_ rows: [Observation], _ what: Phrase, advice: Phrase) -> Diagnostic? {
        guard let row = rows.first else { return nil }
        let others = Set(rows.map(\.indicator)).count - 1
        let more = others == 0 ? Phrase("") : Phrase(es: ", y \(others) más", en: ", and \(others) more")
        let due = row.programmed.number == nil ? row.programmedYear.text : row.programmed.text
        return Diagnostic(
            .warning, at: row.origin,
            Phrase(
                es:
                    "la línea base de \(Excerpt.of(row.indicator)) (\(Excerpt.of(row.baseline.text))), junto a lo programado "
                    + "(\(Excerpt.of(due)))\(more.es), \(what.es)",
                en:
                    "the baseline of \(Excerpt.of(row.indicator)) (\(Excerpt.of(row.baseline.text))), beside the programme "
                    + "(\(Excerpt.of(due)))\(more.en), \(what.en)"),
            advice: advice)
    }
}
