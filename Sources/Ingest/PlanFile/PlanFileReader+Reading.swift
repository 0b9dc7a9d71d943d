import PlanModel
import Words

/// How the matrices are read.
extension PlanFileReader {
    /// What the sections on reading say, and the headers under `columns:`.
    mutating func reading(_ sections: [String: YAMLNode], levels: [String]?) -> ReadingSettings {
        var settings = ReadingSettings(levels: levels)
        settings.mappings = mappings(sections["columns"], levels: levels)
        settings.numbers = choice(sections["numbers"], Phrase("numbers"), NumberFormat.allCases.map { ($0.key, $0) })
        settings.dates = choice(
            sections["dates"], Phrase("dates"), ReadingSettings.DateOrder.allCases.map { ($0.rawValue, $0) })
        settings.magnitudes = choice(
            sections["magnitudes"], Phrase("magnitudes"), ReadingSettings.Magnitudes.allCases.map { ($0.rawValue, $0) })
        settings.dash = choice(
            sections["dash"], Phrase("dash"), ReadingSettings.Dash.allCases.map { ($0.rawValue, $0) })
        settings.sheet = sections["sheet"].flatMap { text($0, Phrase("sheet")) }
        for item in items(sections["fill"], Phrase("fill")) {
            guard let name = text(item, Phrase(es: "una columna", en: "a column")) else { continue }
            if let column = column(named: name, levels: levels, at: item) { settings.fill.append(column) }
        }
        for item in items(sections["distinct"], Phrase("distinct")) {
            guard let code = text(item, Phrase(es: "un código", en: "a code")) else { continue }
            settings.distinct.append(PlanEntry(code: code, place: place(of: item), value: CodeSpellings.key(of: code)))
        }
        for entry in entries(sections["words"], of: Phrase("words")) {
            guard let word = text(entry.value, Phrase(es: "una palabra", en: "a word")) else { continue }
            let isKnown =
                Vocabulary.annualisations[word] != nil || Vocabulary.classes[word] != nil
                || Vocabulary.directions[word] != nil
            guard isKnown else {
                fail(
                    place(of: entry.value),
                    Phrase(
                        es: "palabra desconocida (\(Excerpt.of(word)))", en: "unknown word (\(Excerpt.of(word)))"),
                    Vocabulary.annualisations.advice)
                continue
            }
            settings.words[HeaderText.normalized(entry.code)] = word
        }
        return settings
    }

    private mutating func choice<Value>(
        _ node: YAMLNode?, _ what: Phrase, _ choices: [(name: String, value: Value)]
    ) -> Value? {
        guard let node, let name = text(node, what) else { return nil }
        if let choice = choices.first(where: { $0.name == name.lowercased() }) { return choice.value }
        unknown(what, name, at: node, .useOneOf(choices.map(\.name)))
        return nil
    }

    /// What the headers of the matrix stand for.
    private mutating func mappings(_ node: YAMLNode?, levels: [String]?) -> [ColumnMapping] {
        entries(node, of: Phrase("columns")).compactMap { entry in
            guard let name = text(entry.value, Phrase(es: "una columna", en: "a column")) else { return nil }
            guard name != ColumnMapping.ignoring else {
                return ColumnMapping(header: entry.code, column: nil, place: entry.place)
            }
            return column(named: name, levels: levels, at: entry.value).map {
                ColumnMapping(header: entry.code, column: $0, place: entry.place)
            }
        }
    }

    private mutating func column(named name: String, levels: [String]?, at node: YAMLNode) -> MatrixColumn? {
        let levels = levels ?? HeaderAliases.levelNames
        if let column = MatrixColumn(name: name, levels: levels) { return column }
        let known = levels + MatrixColumn.fixed.map(\.name) + [ColumnMapping.ignoring]
        fail(
            place(of: node),
            Phrase(es: "columna desconocida (\(Excerpt.of(name)))", en: "unknown column (\(Excerpt.of(name)))"),
            .nearest(to: name, among: known))
        return nil
    }
}
