import PlanModel
import Words

/// What a file of YAML is read by, key by key; a mistake in one value doesn't hide those of the others.
protocol YAMLReading {
    /// The path as given, for places.
    var file: String { get }
    /// What there is to say about the file.
    var findings: Findings { get set }
}

/// The kinds of values; each notes what isn't one and gives nothing for it, and an empty value is as good as none.
extension YAMLReading {
    /// The values of a mapping with known keys.
    ///
    /// - Parameter meant: the key that another word stands for, to be suggested.
    mutating func fields(
        _ node: YAMLNode?, of what: Phrase, keys: [String], meant: (String) -> String? = { _ in nil }
    ) -> [String: YAMLNode] {
        var fields: [String: YAMLNode] = [:]
        for entry in entries(node, of: what) {
            if keys.contains(entry.code) {
                fields[entry.code] = entry.value
            } else {
                fail(
                    entry.place,
                    Phrase(
                        es: "\(what.es) no tiene una clave de este nombre (\(Excerpt.of(entry.code)))",
                        en: "\(what.en) has no key of this name (\(Excerpt.of(entry.code)))"),
                    meant(entry.code).map { .didYouMean($0) } ?? .nearest(to: entry.code, among: keys))
            }
        }
        return fields
    }

    /// The entries of a mapping with keys of the user's own, in the order of the file.
    mutating func entries(_ node: YAMLNode?, of what: Phrase) -> [PlanEntry<YAMLNode>] {
        guard let node, !isNull(node) else { return [] }
        guard case .mapping(let mapping) = node.content else {
            mismatch(node, what, Self.keysWithValues)
            return []
        }
        return mapping.compactMap { entry in
            guard let code = entry.key.text else {
                mismatch(
                    entry.key, Phrase(es: "una clave de \(what.es)", en: "a key of \(what.en)"), Self.aText)
                return nil
            }
            return PlanEntry(code: code, place: place(of: entry.key), value: entry.value)
        }
    }

    /// The items of a list.
    mutating func items(_ node: YAMLNode?, _ what: Phrase) -> [YAMLNode] {
        guard let node, !isNull(node) else { return [] }
        guard case .sequence(let sequence) = node.content else {
            mismatch(node, what, Self.aList)
            return []
        }
        return sequence
    }

    /// A text without the line end that a block leaves.
    mutating func text(_ node: YAMLNode?, _ what: Phrase) -> String? {
        guard let node, !isNull(node) else { return nil }
        guard var text = node.text?[...] else {
            mismatch(node, what, Self.aText)
            return nil
        }
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }

    /// The texts of a list.
    mutating func texts(_ node: YAMLNode?, _ what: Phrase) -> [String] {
        items(node, what).compactMap { text($0, Phrase(es: "un elemento de \(what.es)", en: "an item of \(what.en)")) }
    }

    /// A finite number with a decimal point.
    mutating func number(_ node: YAMLNode?, _ what: Phrase) -> Double? {
        guard let node, !isNull(node) else { return nil }
        guard let text = node.text else {
            mismatch(node, what, Phrase(es: "un número", en: "a number"))
            return nil
        }
        let shown = Excerpt.of(text)
        switch NumberCell(Array(text.utf8)[...]) {
        case .number(let number) where !text.contains(",") && !number.hasPercentSign && !number.isGrouped:
            let value = number.value(in: .plain)
            guard value.isFinite else { fallthrough }
            return value
        case .notFinite:
            fail(
                place(of: node),
                Phrase(es: "\(what.es) no es finito (\(shown))", en: "\(what.en) isn't finite (\(shown))"),
                Phrase(es: "escriba un número", en: "write a number"))
        default:
            fail(
                place(of: node),
                Phrase(es: "\(what.es) debe ser un número (\(shown))", en: "\(what.en) must be a number (\(shown))"),
                Phrase(
                    es: "escriba cifras, con un punto antes de los decimales",
                    en: "write digits, with a point before decimals"))
        }
        return nil
    }

    /// A weight: a number that isn't negative.
    mutating func weight(_ node: YAMLNode?, _ what: Phrase = Phrase("weight")) -> Double? {
        guard let node, let weight = number(node, what) else { return nil }
        guard weight < 0 else { return weight }
        let shown = Excerpt.of(node.text ?? "")
        fail(
            place(of: node), Phrase(es: "\(what.es) es negativo (\(shown))", en: "\(what.en) is negative (\(shown))"),
            Phrase(es: "dé 0 o más", en: "give 0 or more"))
        return nil
    }

    /// A word of a vocabulary.
    mutating func word<Value>(_ node: YAMLNode?, _ what: Phrase, in vocabulary: Vocabulary<Value>) -> Value? {
        guard let node, let text = text(node, what) else { return nil }
        if let value = vocabulary[text] { return value }
        unknown(what, text, at: node, vocabulary.advice)
        return nil
    }

    /// Whether a value is empty, `~` or `null`.
    func isNull(_ node: YAMLNode) -> Bool {
        guard case .scalar(let text, isPlain: true) = node.content else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(text)
    }

    /// Where a value starts.
    func place(of node: YAMLNode) -> Place {
        Place(file: file, row: node.mark.row, column: node.mark.column)
    }

    /// Notes a mistake.
    mutating func fail(_ place: Place, _ problem: @autoclosure () -> Phrase, _ advice: @autoclosure () -> Phrase) {
        findings.add(at: place, problem(), advice: advice())
    }

    /// Notes a word that isn't one of those that a key takes.
    mutating func unknown(_ what: Phrase, _ text: String, at node: YAMLNode, _ advice: @autoclosure () -> Phrase) {
        let shown = Excerpt.of(text)
        fail(
            place(of: node),
            Phrase(es: "valor desconocido de \(what.es) (\(shown))", en: "unknown \(what.en) (\(shown))"), advice())
    }

    private static var keysWithValues: Phrase { Phrase(es: "claves con valores", en: "keys with values") }
    private static var aList: Phrase { Phrase(es: "una lista", en: "a list") }
    private static var aText: Phrase { Phrase(es: "un texto", en: "a text") }

    private mutating func mismatch(_ node: YAMLNode, _ what: Phrase, _ wanted: Phrase) {
        let kind =
            switch node.content {
            case .scalar(let text, _): Phrase(Excerpt.of(text))
            case .mapping: Self.keysWithValues
            case .sequence: Self.aList
            }
        fail(
            place(of: node),
            Phrase(
                es: "\(what.es) debe ser \(wanted.es) (\(kind.es))", en: "\(what.en) must be \(wanted.en) (\(kind.en))"),
            .seeExample)
    }
}

extension Phrase {
    /// Where the form of a plan file can be seen.
    static let seeExample = Phrase(es: "vea el plan de ejemplo", en: "see the example plan")
}
