import PlanModel
import Words

/// The kinds of values; each notes what isn't one and gives nothing for it, and an empty value is as good as none.
extension PlanFileReader {
    /// The values of a mapping with known keys.
    mutating func fields(_ node: YAMLNode?, of what: String, keys: [String]) -> [String: YAMLNode] {
        var fields: [String: YAMLNode] = [:]
        for entry in entries(node, of: what) {
            if keys.contains(entry.code) {
                fields[entry.code] = entry.value
            } else {
                fail(
                    entry.place, "\(what) has no key of this name (\(Excerpt.of(entry.code)))",
                    nearestName(to: entry.code, among: keys).map { "did you mean \($0)?" }
                        ?? "use one of \(keys.joined(separator: ", "))")
            }
        }
        return fields
    }

    /// The entries of a mapping with keys of the user's own, in the order of the file.
    mutating func entries(_ node: YAMLNode?, of what: String) -> [PlanEntry<YAMLNode>] {
        guard let node, !isNull(node) else { return [] }
        guard case .mapping(let mapping) = node.content else {
            mismatch(node, what, "keys with values")
            return []
        }
        return mapping.compactMap { entry in
            guard let code = entry.key.text else {
                mismatch(entry.key, "a key of \(what)", "a text")
                return nil
            }
            return PlanEntry(code: code, place: place(of: entry.key), value: entry.value)
        }
    }

    /// The items of a list.
    mutating func items(_ node: YAMLNode?, _ what: String) -> [YAMLNode] {
        guard let node, !isNull(node) else { return [] }
        guard case .sequence(let sequence) = node.content else {
            mismatch(node, what, "a list")
            return []
        }
        return sequence
    }

    /// A text without the line end that a block leaves.
    mutating func text(_ node: YAMLNode?, _ what: String) -> String? {
        guard let node, !isNull(node) else { return nil }
        guard var text = node.text?[...] else {
            mismatch(node, what, "a text")
            return nil
        }
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }

    /// The texts of a list.
    mutating func texts(_ node: YAMLNode?, _ what: String) -> [String] {
        items(node, what).compactMap { text($0, "an item of \(what)") }
    }

    /// A finite number with a decimal point.
    mutating func number(_ node: YAMLNode?, _ what: String) -> Double? {
        guard let node, !isNull(node) else { return nil }
        guard let text = node.text else {
            mismatch(node, what, "a number")
            return nil
        }
        let shown = Excerpt.of(text)
        switch NumberCell(Array(text.utf8)[...]) {
        case .number(let number) where !text.contains(",") && !number.hasPercentSign && !number.isGrouped:
            let value = number.value(in: .plain)
            guard value.isFinite else { fallthrough }
            return value
        case .notFinite:
            fail(place(of: node), "\(what) isn't finite (\(shown))", "write a number")
        default:
            fail(place(of: node), "\(what) must be a number (\(shown))", "write digits, with a point before decimals")
        }
        return nil
    }

    /// A weight: a number that isn't negative.
    mutating func weight(_ node: YAMLNode?, _ what: String = "weight") -> Double? {
        guard let node, let weight = number(node, what) else { return nil }
        guard weight < 0 else { return weight }
        fail(place(of: node), "\(what) is negative (\(Excerpt.of(node.text ?? "")))", "give 0 or more")
        return nil
    }

    /// A word of a vocabulary.
    mutating func word<Value>(_ node: YAMLNode?, _ what: String, in vocabulary: Vocabulary<Value>) -> Value? {
        guard let node, let text = text(node, what) else { return nil }
        if let value = vocabulary[text] { return value }
        fail(place(of: node), "unknown \(what) (\(Excerpt.of(text)))", vocabulary.advice)
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
    mutating func fail(
        _ place: Place, _ message: @autoclosure () -> String, _ advice: @autoclosure () -> String
    ) {
        findings.add(at: place, message(), advice: advice())
    }

    private mutating func mismatch(_ node: YAMLNode, _ what: String, _ wanted: String) {
        let kind =
            switch node.content {
            case .scalar(let text, _): Excerpt.of(text)
            case .mapping: "keys with values"
            case .sequence: "a list"
            }
        fail(place(of: node), "\(what) must be \(wanted) (\(kind))", "see the example plan")
    }
}
