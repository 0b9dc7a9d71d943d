import Words

@testable import Ingest

/// The JSON schema of plan files, as editors use it. It may ask for more than the reader does, such as a number without
/// quotes, and never for less.
enum PlanFileSchema {
    static let text = """
        {
          "$schema": "https://json-schema.org/draft/2020-12/schema",
          "$id": "corte.plan/1",
          "title": "A plan file of Corte",
          "description": "What stands in the plan.yaml beside a matrix. Made from the keys that its reader knows.",
        \(members(of: PlanFileKeys.root, required: [], indent: "  "))
        }

        """

    /// The members of a schema of a mapping with these keys.
    private static func members(of keys: [PlanFileKey], required: [String], indent: String) -> String {
        let properties = keys.map { key in
            let words = "\"title\": \(quoted(key.meaning.es)), \"description\": \(quoted(key.meaning.en))"
            return "\(indent)  \(quoted(key.name)): { \(words), \(schema(of: key.value, indent: indent + "  ")) }"
        }
        let needed = required.isEmpty ? "" : "\"required\": [\(required.map(quoted).joined(separator: ", "))], "
        return """
            \(indent)"type": ["object", "null"], \(needed)"additionalProperties": false,
            \(indent)"properties": {
            \(properties.joined(separator: ",\n"))
            \(indent)}
            """
    }

    /// The members of a value's schema.
    private static func schema(of value: PlanFileValue, indent: String) -> String {
        switch value {
        case .text: return #""type": ["string", "number", "boolean", "null"]"#
        case .number(let least):
            return #""type": ["number", "null"]"# + (least.map { ", \"minimum\": \(Int($0))" } ?? "")
        case .whole(let range):
            return #""type": ["integer", "null"], "minimum": \#(range.lowerBound), "maximum": \#(range.upperBound)"#
        // An infinity is no number in JSON; readers of YAML give it as one all the same.
        case .extendedNumber: return #""type": ["number", "null"]"#
        case .word(let words):
            let known = PlanFileReference.unique(words).map(quoted).joined(separator: ", ")
            return "\"enum\": [\(known), null]"
        case .list(let value): return #""type": ["array", "null"], "items": { \#(schema(of: value, indent: indent)) }"#
        case .keys(let keys, let required):
            return "\n\(members(of: keys, required: required, indent: indent + "  "))\n\(indent)"
        case .entries(_, _, let value):
            let inner = schema(of: value, indent: indent)
            return #""type": ["object", "null"], "additionalProperties": { \#(inner) }"#
        case .either(let one, let other):
            return #""anyOf": [{ \#(schema(of: one, indent: indent)) }, { \#(schema(of: other, indent: indent)) }]"#
        }
    }

    private static func quoted(_ text: String) -> String {
        "\"\(text.replacing("\\", with: "\\\\").replacing("\"", with: "\\\""))\""
    }
}
