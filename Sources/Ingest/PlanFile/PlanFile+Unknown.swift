import PlanModel
import Words

/// What a plan file speaks of that the matrices don't have.
extension PlanFile {
    /// Whether it speaks of any code.
    var namesCodes: Bool { !(nodes.isEmpty && indicators.isEmpty && weightSets.isEmpty) }

    /// What there is to say about the file beside these codes and headers of the matrices.
    ///
    /// - Parameters:
    ///   - weighed: the codes that the matrices themselves give weights.
    ///   - cutYears: the years that they have cuts of.
    ///   - spelled: their codes and units, as `CodeSpellings.key(of:)` tells them apart.
    func findings(
        beside codes: OutlineCodes, headers: [String], weighed: Set<String>, cutYears: Set<Int>,
        spelled: @autoclosure () -> Set<String>
    ) -> Findings {
        var findings = findings
        findings.add(otherYear(than: cutYears))
        let known = codes.nodes.union([Plan.rootID])
        add(nodes, Phrase(es: "un nodo", en: "node"), among: known, to: &findings)
        add(indicators, Phrase(es: "un indicador", en: "indicator"), among: codes.indicators, to: &findings)
        let both = known.union(codes.indicators)
        for set in weightSets { findings.add(forgotten(by: set, beside: codes)) }
        findings.add(forgotten(by: nodes.filter { $0.value.weight != nil }, of: "nodes", beside: codes, weighed))
        findings.add(
            forgotten(by: indicators.filter { $0.value.weight != nil }, of: "indicators", beside: codes, weighed))
        for set in weightSets {
            add(set.value, Phrase(es: "un nodo ni un indicador", en: "node or indicator"), among: both, to: &findings)
        }
        if !reading.distinct.isEmpty {
            let met = spelled()
            add(
                reading.distinct.filter { !met.contains($0.value) },
                Phrase(es: "una unidad ni un nodo o indicador", en: "unit, node or indicator"), among: [],
                to: &findings)
        }
        let normalized = headers.map { HeaderText.normalized($0) }
        for mapping in reading.mappings where mapping.indices(in: normalized).isEmpty {
            findings.add(
                .warning, at: mapping.place,
                Phrase(
                    es: "la matriz no tiene una columna de este encabezado (\(Excerpt.of(mapping.header)))",
                    en: "the matrix has no column of this header (\(Excerpt.of(mapping.header)))"),
                advice: Phrase(es: "revise el encabezado, o quítelo", en: "check the header, or remove it"))
        }
        return findings
    }

    /// Warns where no cut is of the year whose programme the file says is measured.
    private func otherYear(than years: Set<Int>) -> [Diagnostic] {
        guard let year = identity.year, let latest = years.max(), !years.contains(year) else { return [] }
        let names = years.sorted().map(String.init)
        return [
            Diagnostic(
                .warning, at: yearPlace,
                Phrase(
                    es: "el plan es de \(year) y los cortes de la matriz son de \(listed(names, inSpanish: true))",
                    en: "the plan is of \(year), and the matrix' cuts are of \(listed(names))"),
                advice: Phrase(es: "escriba «year: \(latest)»", en: "write 'year: \(latest)'"))
        ]
    }

    /// Warns of a set of weights that names some children of a node and forgets others, which keep the weight that they
    /// have elsewhere.
    private func forgotten(by set: PlanEntry<[PlanEntry<Double>]>, beside codes: OutlineCodes) -> [Diagnostic] {
        let named = Set(set.value.map(\.code))
        let forgotten = codes.children.values.filter { !$0.isDisjoint(with: named) }
            .reduce(into: Set<String>()) { $0.formUnion($1.subtracting(named)) }
        guard !forgotten.isEmpty else { return [] }
        let names = forgotten.sorted()
        return [
            Diagnostic(
                .warning, at: set.place,
                Phrase(
                    es: "las ponderaciones «\(set.code)» olvidan a \(listed(names, inSpanish: true)): "
                        + "pesa lo que la matriz o «nodes:» le den, o 1",
                    en: "the weights '\(set.code)' forget \(listed(names)): "
                        + "it weighs what the matrix or 'nodes:' gives it, or 1"),
                advice: Phrase(es: "dele un peso; 0 lo deja fuera", en: "give it a weight; 0 leaves it out"))
        ]
    }

    /// Warns where some children of a node are weighed and others, which nothing gives a weight, count 1 then.
    private func forgotten<Value>(
        by entries: [PlanEntry<Value>], of key: String, beside codes: OutlineCodes, _ weighed: Set<String>
    ) -> [Diagnostic] {
        let named = Set(entries.map(\.code))
        let others = weighed.union(weightSets.flatMap(\.value).map(\.code)).union(
            nodes.filter { $0.value.weight != nil }.map(\.code))
        let forgotten = codes.children.values.filter { !$0.isDisjoint(with: named) }
            .reduce(into: Set<String>()) { $0.formUnion($1.subtracting(named).subtracting(others)) }
        guard let first = entries.first, !forgotten.isEmpty else { return [] }
        let names = forgotten.sorted()
        return [
            Diagnostic(
                .warning, at: first.place,
                Phrase(
                    es:
                        "«\(key):» da peso a \(Excerpt.of(first.code)) y olvida a \(listed(names, inSpanish: true)): cada uno pesa 1",
                    en: "'\(key):' gives \(Excerpt.of(first.code)) a weight and forgets \(listed(names)): each counts 1"
                ),
                advice: Phrase(es: "dele un peso; 0 lo deja fuera", en: "give it a weight; 0 leaves it out"))
        ]
    }

    private func add<Value: Sendable>(
        _ entries: [PlanEntry<Value>], _ what: Phrase, among known: Set<String>, to findings: inout Findings
    ) {
        for entry in entries where !known.contains(entry.code) {
            var near: Phrase {
                let near = nearestName(to: entry.code, among: known.sorted())
                return near.map { .didYouMean(Excerpt.of($0)).adding(" ") } ?? Phrase("")
            }
            findings.add(
                .warning, at: entry.place,
                Phrase(
                    es: "la matriz no tiene \(what.es) de este código (\(Excerpt.of(entry.code)))",
                    en: "the matrix has no \(what.en) of this code (\(Excerpt.of(entry.code)))"),
                advice: near.adding(Phrase(es: "revise el código, o quítelo", en: "check the code, or remove it")))
        }
    }
}
