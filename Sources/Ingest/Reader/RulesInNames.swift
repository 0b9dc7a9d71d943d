import PlanModel
import Words

/// Finds names that end in how their indicator adds up, as `… Indicador sectorial 569 Decreciente`, where nothing else says it.
enum RulesInNames {
    private static let words: Set<String> = ["suma", "constante", "creciente", "decreciente"]

    /// A warning at the first such row, with how many more there are.
    static func findings(on rows: [Observation]) -> [Diagnostic] {
        var seen: Set<String> = []
        let found = rows.compactMap { row -> (row: Observation, word: String)? in
            guard row.annualisation == nil, let word = word(row.name.isEmpty ? row.indicator : row.name),
                seen.insert(row.indicator).inserted
            else { return nil }
            return (row, word)
        }
        guard let (row, word) = found.first else { return [] }
        let code = Excerpt.of(row.indicator)
        let others = found.count - 1
        let more = others == 0 ? Phrase("") : Phrase(es: ", y el de \(others) más", en: ", and \(others) more")
        let annualisation = Vocabulary.annualisations[word].map { Vocabulary.annualisations.word(for: $0).en } ?? ""
        return [
            Diagnostic(
                .warning, at: row.origin,
                Phrase(
                    es:
                        "el nombre de \(code) dice \(word)\(more.es), y no se lee: se mide como ejecutado sobre programado",
                    en:
                        "the name of \(code) says \(word)\(more.en), and isn't read: executed over programmed is measured"
                ),
                advice: Phrase(
                    es: "dé el tipo de anualización en una columna, o «indicators: { \"\(code)\": { annualisation: "
                        + "\(annualisation) } }» en el archivo del plan",
                    en: "give the annualisation in a column, or 'indicators: { \"\(code)\": { annualisation: "
                        + "\(annualisation) } }' in the plan file"))
        ]
    }

    /// The last word of a name, where it's one of these.
    private static func word(_ name: String) -> String? {
        let parts = name.split { !$0.isLetter }
        guard parts.count > 1, let last = parts.last, words.contains(HeaderText.normalized(String(last))) else {
            return nil
        }
        return String(last)
    }
}
