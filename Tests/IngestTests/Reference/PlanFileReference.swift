import Words

@testable import Ingest

/// What the documentation says of the plan file's keys.
enum PlanFileReference {
    /// A heading and a table for each mapping of known keys, from the outside in.
    static let tables = tables(of: PlanFileKeys.root, at: "")

    /// A plan file that has every key, of the examples.
    static let example = lines(of: PlanFileKeys.root).joined(separator: "\n")

    private static func tables(of keys: [PlanFileKey], at path: String) -> String {
        let title = path.isEmpty ? "### The sections" : "### `\(path)`"
        let rows = keys.map { "| `\($0.name)` | \(kind(of: $0.value)) | \($0.meaning.en) | \($0.meaning.es) |" }
        let table = [title, "", "| key | takes | says | dice |", "|---|---|---|---|"] + rows
        let below = keys.compactMap { inner(of: $0.value, at: path.isEmpty ? $0.name : "\(path).\($0.name)") }
        return ([table.joined(separator: "\n") + "\n"] + below).joined(separator: "\n")
    }

    /// The tables of the mappings below a value.
    private static func inner(of value: PlanFileValue, at path: String) -> String? {
        switch value {
        case .keys(let keys, _): tables(of: keys, at: path)
        case .list(let value): inner(of: value, at: "\(path)[]")
        case .entries(let what, _, let value): inner(of: value, at: "\(path).\(what.en.uppercased())")
        case .either(let one, let other):
            [one, other].compactMap { inner(of: $0, at: path) }.joined(separator: "\n")
        case .text, .number, .whole, .extendedNumber, .word: nil
        }
    }

    /// What may stand there, in words.
    private static func kind(of value: PlanFileValue) -> String {
        switch value {
        case .text: "text"
        case .number(let least): least.map { "number from \(Int($0))" } ?? "number"
        case .whole: "year"
        case .extendedNumber: "number, `.inf`, `-.inf`"
        case .word(let words): unique(words).map { "`\($0)`" }.joined(separator: ", ")
        case .list(let value): "list: \(kind(of: value))"
        case .keys: "keys"
        case .entries(let what, _, let value): "by \(what.en): \(kind(of: value))"
        case .either(let one, let other): "\(kind(of: one)), or \(kind(of: other))"
        }
    }

    /// Each word once: several vocabularies have some of them.
    static func unique(_ words: [String]) -> [String] {
        var seen: Set<String> = []
        return words.filter { seen.insert($0).inserted }
    }

    private static func lines(of keys: [PlanFileKey]) -> [String] {
        keys.flatMap { key -> [String] in
            if let example = key.example { return ["\(key.name): \(example)"] }
            switch key.value {
            case .keys(let keys, _): return ["\(key.name):"] + lines(of: keys).map { "  \($0)" }
            case .entries(_, let sample, .keys(let keys, _)):
                return ["\(key.name):", "  \(sample):"] + lines(of: keys).map { "    \($0)" }
            default: return []
            }
        }
    }
}
