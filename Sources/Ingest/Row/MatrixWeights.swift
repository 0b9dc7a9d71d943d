import PlanModel
import Words

/// The weights of a matrix: those of nodes, and whose a column is that doesn't say it.
struct MatrixWeights {
    /// The weights of the nodes above the indicators, by code.
    private(set) var nodes: [PlanEntry<Double>] = []
    private var findings = Findings()
    private let sheet: Sheet
    private let match: HeaderMatch
    private let cells: CellReader
    private let records: [Int]
    /// The level whose weights the plain column turned out to hold; nil where they are the indicators'.
    private(set) var levelOfPlainColumn: String?

    /// Reads the columns of the levels' weights, and looks whose the plain one is.
    init(_ sheet: Sheet, match: HeaderMatch, formats: ColumnFormats, records: [Int]) {
        self.sheet = sheet
        self.match = match
        self.records = records
        cells = CellReader(
            table: sheet.table, columns: match.columns, formats: formats, file: sheet.file, settings: sheet.settings)
        for level in match.levels where match.columns[.levelWeight(level)] != nil {
            readNodes(of: level, from: .levelWeight(level))
        }
        if match.columns[.weight] != nil { lookAtPlainColumn() }
    }

    /// Takes the weights away from rows whose column is that of the level above.
    func settle(_ rows: inout [Observation]) -> Findings {
        if levelOfPlainColumn != nil { for index in rows.indices { rows[index].weight = nil } }
        return findings
    }

    /// Reads what a column says of a level's nodes: the same on all rows of one.
    private mutating func readNodes(of level: String, from column: MatrixColumn) {
        var known: [String: (weight: Double, place: Place)] = [:]
        var order: [String] = []
        for record in records {
            guard let code = cells.text(.level(level), of: record) else { continue }
            let key = CodeSpellings.key(of: code)
            // The indicators' own column was read and checked with its rows.
            var ignored = Findings()
            let weight = cells.weight(column, of: record, noting: &ignored)
            if column != .weight { findings.add(ignored) }
            guard let weight else { continue }
            let place = cells.place(of: record, column)
            guard let first = known[key] else {
                known[key] = (weight, place)
                order.append(code.onOneLine)
                continue
            }
            guard first.weight != weight else { continue }
            findings.add(
                at: place,
                Phrase(
                    es: "\(Excerpt.of(code)) tiene dos ponderaciones "
                        + "(\(first.weight.shortText) en \(first.place), \(weight.shortText))",
                    en: "\(Excerpt.of(code)) has two weights "
                        + "(\(first.weight.shortText) at \(first.place), \(weight.shortText))"),
                advice: Phrase(es: "escriba la misma en todas sus filas", en: "write the same on all its rows"))
        }
        let own = order.compactMap { code in
            known[CodeSpellings.key(of: code)].map { PlanEntry(code: code, place: $0.place, value: $0.weight) }
        }
        nodes += own
        if column != .weight { check(own, of: level, from: column) }
        let all = Set(records.compactMap { cells.text(.level(level), of: $0)?.onOneLine })
        for code in all.subtracting(order).sorted()
        where !order.isEmpty && known[CodeSpellings.key(of: code)] == nil {
            findings.add(
                at: sheet.place(sheet.header, match.columns[column]),
                Phrase(
                    es: "\(Excerpt.of(code)) no tiene ponderación, y otros sí",
                    en: "\(Excerpt.of(code)) has no weight, and others have"),
                advice: Phrase(es: "escríbala", en: "write it"))
        }
    }

    /// Warns of a level's weights that don't add up where those of one parent should, or that are of two scales.
    private mutating func check(_ entries: [PlanEntry<Double>], of level: String, from column: MatrixColumn) {
        // What the plan file says it is, or is called as Corte calls it, was meant so.
        guard let header = match.columns[column], ![.planFile, .name].contains(match.basis(of: column)) else { return }
        let place = sheet.place(sheet.header, header)
        let siblings = siblings(entries, of: level)
        let total = siblings.map(\.sum).reduce(0, +)
        for group in siblings where !Self.isWhole(group.sum) {
            let strange = Self.ofOtherScale(group.weights)
            if let strange, let entry = entries.first(where: { $0.value == strange.weight }) {
                findings.add([Self.otherScale(strange, at: entry.place)])
                return
            }
        }
        guard let group = siblings.first(where: { !Self.isWhole($0.sum) }) else { return }
        if siblings.count > 1, Self.isWhole(total) {
            let parents = match.levels[(match.levels.firstIndex(of: level) ?? 1) - 1]
            findings.add([wholeOverPlan(total, inside: parents, at: place)])
        } else if group.sum > 10 {
            let inside =
                group.parent.isEmpty
                ? Phrase("") : Phrase(es: " en \(Excerpt.of(group.parent))", en: " in \(Excerpt.of(group.parent))")
            findings.add([
                Diagnostic(
                    .warning, at: place,
                    Phrase(
                        es: "los pesos de \(level) suman \(group.sum.shortText)\(inside.es), no 100",
                        en: "the weights of \(level) add up to \(group.sum.shortText)\(inside.en), not 100"),
                    advice: Phrase(
                        es: "cada uno vale su parte de esa suma; revise que la columna diga el peso de cada \(level), "
                            + "repetido en sus filas",
                        en: "each counts its part of that sum; check that the column says each \(level)'s weight, "
                            + "repeated on its rows"))
            ])
        }
    }

    /// A level's weights by the node above.
    private func siblings(_ entries: [PlanEntry<Double>], of level: String) -> [Group] {
        let above = match.levels.firstIndex(of: level).flatMap { $0 > 0 ? match.levels[$0 - 1] : nil }
        var parents: [String: String] = [:]
        for record in records {
            guard let above, let code = cells.text(.level(level), of: record) else { continue }
            parents[CodeSpellings.key(of: code)] = cells.text(.level(above), of: record) ?? ""
        }
        var groups: [Group] = []
        for entry in entries {
            let parent = parents[CodeSpellings.key(of: entry.code)] ?? ""
            if let index = groups.firstIndex(where: { $0.parent == parent }) {
                groups[index].weights.append(entry.value)
            } else {
                groups.append(Group(parent: parent, weights: [entry.value]))
            }
        }
        return groups
    }

    // MARK: The plain column

    private struct Group {
        var parent: String
        var weights: [Double]
        var isUniform: Bool { weights.allSatisfy { $0 == weights[0] } }
        var sum: Double { weights.reduce(0, +) }
    }

    private mutating func lookAtPlainColumn() {
        var ignored = Findings()
        let weights = records.map { cells.weight(of: $0, noting: &ignored) }
        guard ignored.errors.isEmpty, weights.contains(where: { $0 != nil }) else { return }
        for (record, weight) in zip(records, weights) where weight == nil {
            findings.add(
                at: cells.place(of: record, .weight),
                Phrase(
                    es: "la ponderación está vacía, y otras filas la tienen",
                    en: "the weight is empty, and other rows have one"),
                advice: Phrase(es: "escríbala; 0 la deja fuera", en: "write it; 0 leaves the row out"))
        }
        tellMixedSigns()
        tellMixedScales(weights)
        guard let level = match.levels.last, match.columns[.levelWeight(level)] == nil, findings.errors.isEmpty,
            let header = match.columns[.weight],
            !sheet.settings.mappings.contains(where: { $0.column == .weight })
        else { return }
        let words = Set(HeaderText.normalized(match.headers[header]).split { !$0.isLetter }.map(String.init))
        guard words.isDisjoint(with: HeaderText.wordsForIndicators) else { return }
        let groups = groups(of: level, weights)
        guard groups.count > 1 else { return }
        let place = sheet.place(sheet.header, header)
        let total = groups.map(\.sum).reduce(0, +)
        let inside = groups.allSatisfy { Self.isWhole($0.sum) }
        if groups.allSatisfy(\.isUniform), groups.contains(where: { $0.weights.count > 1 }), !inside,
            Set(groups.map { $0.weights[0] }).count > 1
        {
            settleUniform(groups, level: level, at: place)
        } else if !inside, Self.isWhole(total) {
            findings.add([wholeOverPlan(total, inside: level, at: place)])
        }
    }

    private func wholeOverPlan(_ total: Double, inside level: String, at place: Place) -> Diagnostic {
        Diagnostic(
            .warning, at: place,
            Phrase(
                es: "las ponderaciones suman \(total.shortText) en todo el plan, no dentro de cada \(level): "
                    + "cada \(level) pesa lo mismo",
                en: "the weights add up to \(total.shortText) over the whole plan, not inside each \(level): "
                    + "each \(level) counts the same"),
            advice: Phrase(
                es: "si no es así, dé a cada uno su peso bajo nodes: en el archivo del plan",
                en: "if it doesn't, give each its weight under nodes: in the plan file"))
    }

    /// The same weight on all rows of a node is the node's, where those of all nodes make a whole.
    private mutating func settleUniform(_ groups: [Group], level: String, at place: Place) {
        let header = Excerpt.of(match.headers[match.columns[.weight] ?? 0])
        let line = match.line(match.columns[.weight] ?? 0, to: MatrixColumn.levelWeight(level).name)
        if Self.isWhole(groups.map { $0.weights[0] }.reduce(0, +)) {
            levelOfPlainColumn = level
            readNodes(of: level, from: .weight)
            findings.add([
                Diagnostic(
                    .warning, at: place,
                    Phrase(
                        es: "la columna \(header) repite el peso de cada \(level) en sus filas: se lee como tal",
                        en: "the column \(header) repeats each \(level)'s weight on its rows: it's read as that"),
                    advice: Phrase(
                        es: "para fijarlo, escriba «\(line)» en el archivo del plan",
                        en: "to settle it, write '\(line)' in the plan file"))
            ])
        } else {
            findings.add([
                Diagnostic(
                    at: place,
                    Phrase(
                        es:
                            "la columna \(header) puede ser el peso del indicador o el de su \(level): es igual en todas "
                            + "las filas de cada uno",
                        en:
                            "the column \(header) may be the weight of the indicator or of its \(level): it's the same on "
                            + "all rows of each"),
                    advice: Phrase(
                        es: "escriba «\(line)», o «weight», en el archivo del plan",
                        en: "write '\(line)', or 'weight', in the plan file"))
            ])
        }
    }

    /// The weights by parent, or all where there's no level, of the first unit and cut.
    private func groups(of level: String?, _ weights: [Double?]) -> [Group] {
        var groups: [Group] = []
        var places: [String: Int] = [:]
        var key: [String?]?
        for (record, weight) in zip(records, weights) {
            let own = [cells.text(.unit, of: record), cells.text(.cut, of: record)]
            if key == nil { key = own }
            guard own == key, let weight, let parent = level.map({ cells.text(.level($0), of: record) }) ?? "" else {
                continue
            }
            let spelled = CodeSpellings.key(of: parent)
            if let place = places[spelled] {
                groups[place].weights.append(weight)
            } else {
                places[spelled] = groups.count
                groups.append(Group(parent: parent, weights: [weight]))
            }
        }
        return groups
    }

    /// Whether weights add up to 1 or 100, as closely as people round them.
    private static func isWhole(_ sum: Double) -> Bool { abs(sum - 100) <= 0.1 || abs(sum - 1) <= 0.001 }

    /// Warns of weights of two scales, where they don't add up as they stand.
    private mutating func tellMixedScales(_ weights: [Double?]) {
        for group in groups(of: match.levels.last, weights) where !Self.isWhole(group.sum) {
            guard let strange = Self.ofOtherScale(group.weights),
                let record = zip(records, weights).first(where: { record, weight in
                    weight == strange.weight && parent(of: record) == CodeSpellings.key(of: group.parent)
                })?.0
            else { continue }
            findings.add([Self.otherScale(strange, at: cells.place(of: record, .weight))])
            return
        }
    }

    /// A weight that is a fraction of 1 beside others in percent, or beyond 100 beside others below; nil where none is.
    private static func ofOtherScale(_ weights: [Double]) -> (weight: Double, beside: Double)? {
        guard let most = weights.max() else { return nil }
        if most >= 10, let fraction = weights.first(where: { $0 > 0 && $0 < 1 }) { return (fraction, most) }
        if most > 100, let other = weights.filter({ $0 <= 100 }).max(), other > 0, most > 10 * other {
            return (most, other)
        }
        return nil
    }

    private static func otherScale(_ strange: (weight: Double, beside: Double), at place: Place) -> Diagnostic {
        let isFraction = strange.weight < 1
        return Diagnostic(
            .warning, at: place,
            Phrase(
                es: "la ponderación \(strange.weight.shortText) puede ser "
                    + (isFraction
                        ? "una fracción de 1 junto a otras en porcentaje" : "otra, mal escrita, junto a otras")
                    + " (\(strange.beside.shortText)): se lee como está",
                en: "the weight \(strange.weight.shortText) may be "
                    + (isFraction ? "a fraction of 1 beside others in percent" : "another, mistyped, beside others")
                    + " (\(strange.beside.shortText)): it's read as it stands"),
            advice: isFraction
                ? Phrase(es: "escriba todas en la misma unidad", en: "write all in the same unit")
                : Phrase(es: "revise sus puntos y comas", en: "check its points and commas"))
    }

    /// The key of the node that a record's indicator is under; empty without levels.
    private func parent(of record: Int) -> String {
        CodeSpellings.key(of: match.levels.last.flatMap { cells.text(.level($0), of: record) } ?? "")
    }

    private mutating func tellMixedSigns() {
        let marks = records.compactMap { cells.mark(.weight, of: $0) }
        let signs = marks.count(where: \.hasSign)
        guard signs > 0, signs < marks.count, let header = match.columns[.weight] else { return }
        findings.add([
            Diagnostic(
                .warning, at: sheet.place(sheet.header, header),
                Phrase(
                    es:
                        "weight tiene números con signo de porcentaje y números sin él (\(signs), \(marks.count - signs))",
                    en: "weight has numbers with a percent sign and numbers without (\(signs), \(marks.count - signs))"),
                advice: Phrase(
                    es: "revise que todos estén en la misma unidad", en: "check that all are in the same unit"))
        ])
    }
}
