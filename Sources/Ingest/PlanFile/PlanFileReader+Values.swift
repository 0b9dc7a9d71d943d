import PlanModel
import Yams

/// The kinds of values; each notes what isn't one and gives nothing for it, and an empty value is as good as none.
extension PlanFileReader {
    /// The values of a mapping with known keys.
    mutating func fields(_ node: Node?, of what: String, keys: [String]) -> [String: Node] {
        var fields: [String: Node] = [:]
        for entry in entries(node, of: what) {
            if keys.contains(entry.code) {
                fields[entry.code] = entry.value
            } else {
                let nearest = nearestName(to: entry.code, among: keys)
                fail(
                    entry.place, "\(what) has no key of this name (\(Excerpt.of(entry.code)))",
                    nearest.map { "did you mean \($0)?" } ?? "use one of \(keys.joined(separator: ", "))")
            }
        }
        return fields
    }

    /// The entries of a mapping with keys of the user's own, in the order of the file.
    mutating func entries(_ node: Node?, of what: String) -> [PlanEntry<Node>] {
        guard let node, !isNull(node) else { return [] }
        guard case .mapping(let mapping) = node else {
            mismatch(node, what, "keys with values")
            return []
        }
        return mapping.compactMap { key, value in
            guard case .scalar(let scalar) = key else {
                mismatch(key, "a key of \(what)", "a text")
                return nil
            }
            return PlanEntry(code: scalar.string, place: place(of: key), value: value)
        }
    }

    /// The items of a list.
    mutating func items(_ node: Node?, _ what: String) -> [Node] {
        guard let node, !isNull(node) else { return [] }
        guard case .sequence(let sequence) = node else {
            mismatch(node, what, "a list")
            return []
        }
        return Array(sequence)
    }

    /// A text without the line end that a block leaves.
    mutating func text(_ node: Node?, _ what: String) -> String? {
        guard let node, !isNull(node) else { return nil }
        guard case .scalar(let scalar) = node else {
            mismatch(node, what, "a text")
            return nil
        }
        var text = scalar.string[...]
        while text.last?.isNewline == true { text.removeLast() }
        return String(text)
    }

    /// The texts of a list.
    mutating func texts(_ node: Node?, _ what: String) -> [String] {
        items(node, what).compactMap { text($0, "an item of \(what)") }
    }

    /// A finite number with a decimal point.
    mutating func number(_ node: Node?, _ what: String) -> Double? {
        guard let node, !isNull(node) else { return nil }
        guard case .scalar(let scalar) = node else {
            mismatch(node, what, "a number")
            return nil
        }
        let shown = Excerpt.of(scalar.string)
        switch NumberCell(Array(scalar.string.utf8)[...]) {
        case .number(let number) where number.evidence != .only(.colombian) && !number.hasPercentSign:
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
    mutating func weight(_ node: Node?, _ what: String = "weight") -> Double? {
        guard let node, let weight = number(node, what) else { return nil }
        guard weight < 0 else { return weight }
        fail(place(of: node), "\(what) is negative (\(Excerpt.of(node.string ?? "")))", "give 0 or more")
        return nil
    }

    /// A word of a vocabulary.
    mutating func word<Value>(_ node: Node?, _ what: String, in vocabulary: Vocabulary<Value>) -> Value? {
        guard let node, let text = text(node, what) else { return nil }
        if let value = vocabulary[text] { return value }
        fail(place(of: node), "unknown \(what) (\(Excerpt.of(text)))", vocabulary.advice)
        return nil
    }

    /// Whether a value is empty, `~` or `null`.
    func isNull(_ node: Node) -> Bool {
        guard case .scalar(let scalar) = node, scalar.style == .plain || scalar.style == .any else { return false }
        return ["", "~", "null", "Null", "NULL"].contains(scalar.string)
    }

    /// Where a value starts.
    func place(of node: Node) -> Place {
        Place(file: file, row: node.mark?.line, column: node.mark?.column)
    }

    /// Notes a mistake.
    mutating func fail(_ place: Place, _ message: String, _ advice: String) {
        diagnostics.append(Diagnostic(at: place, message, advice: advice))
    }

    private mutating func mismatch(_ node: Node, _ what: String, _ wanted: String) {
        let kind =
            switch node {
            case .scalar(let scalar): Excerpt.of(scalar.string)
            case .mapping: "keys with values"
            case .sequence: "a list"
            case .alias: "an alias"
            }
        fail(place(of: node), "\(what) must be \(wanted) (\(kind))", "see the example plan")
    }
}
