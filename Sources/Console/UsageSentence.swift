import Words

/// A clause of what the parser of arguments says, which speaks English alone: its form, where % stands for what it quotes,
/// and the same in Spanish.
struct UsageSentence {
    let en: String
    let es: String

    /// A clause in both languages; as it stands in both where its form isn't known.
    static func phrase(_ clause: String, among sentences: [UsageSentence]) -> Phrase {
        for sentence in sentences {
            if let quoted = sentence.quoted(in: clause) { return Phrase(es: sentence.spanish(quoted), en: clause) }
        }
        return Phrase(clause)
    }

    /// What stands at the marks; nil for another form.
    private func quoted(in clause: String) -> [String]? {
        let parts = en.split(separator: "%", omittingEmptySubsequences: false)
        guard let first = parts.first, clause.hasPrefix(first) else { return nil }
        var rest = clause.dropFirst(first.count)
        var quoted: [String] = []
        for (index, part) in parts.dropFirst().enumerated() {
            if index == parts.count - 2 {
                guard rest.hasSuffix(part) else { return nil }
                quoted.append(String(rest.dropLast(part.count)))
                return quoted
            }
            guard let found = rest.firstRange(of: part) else { return nil }
            quoted.append(String(rest[..<found.lowerBound]))
            rest = rest[found.upperBound...]
        }
        return rest.isEmpty ? quoted : nil
    }

    private func spanish(_ quoted: [String]) -> String {
        let parts = es.split(separator: "%", omittingEmptySubsequences: false)
        let texts = quoted.map { text in Self.words.reduce(text) { $0.replacing($1.en, with: $1.es) } } + [""]
        return zip(parts, texts).map { $0 + $1 }.joined()
    }

    /// What stands between quoted values.
    private static let words = [
        (en: "' or '", es: "' o '"), (en: "' and '", es: "' y '"), (en: "<options>", es: "<opciones>"),
        (en: "<subcommand>", es: "<subcomando>"), (en: "<subcommands>", es: "<subcomandos>"),
    ]

    /// What may be wrong with arguments.
    static let ofProblems = [
        UsageSentence(en: "unknown option '%'", es: "opción desconocida «%»"),
        UsageSentence(en: "did you mean '%'?", es: "¿quiso decir «%»?"),
        UsageSentence(en: "missing value for '%'", es: "falta el valor de «%»"),
        UsageSentence(
            en: "the option '%' does not take any value, but '%' was specified",
            es: "la opción «%» no lleva valor, y se le dio «%»"),
        UsageSentence(en: "unexpected argument '%'", es: "argumento inesperado «%»"),
        UsageSentence(en: "% unexpected arguments: %", es: "% argumentos inesperados: %"),
        UsageSentence(en: "missing expected argument '%'", es: "falta el argumento «%»"),
        UsageSentence(en: "missing one of: %", es: "falta uno de: %"),
        UsageSentence(en: "the value '%' is invalid for '%'", es: "el valor «%» no es válido para «%»"),
        UsageSentence(en: "please provide one of %", es: "dé uno de %"),
        UsageSentence(
            en: "value to be set with flag '%' had already been set with flag '%'",
            es: "«%» dice otra cosa que «%», que ya se dio"),
        UsageSentence(en: "missing required subcommand", es: "falta un subcomando"),
    ]
}
