import PlanModel
public import Words

/// A result with notes, which are written in a language.
public protocol NotedResult {
    /// The result under its schema.
    func json(in language: Language) -> JSONValue
}

extension NotedResult {
    /// The same with its notes in English.
    public var json: JSONValue { json(in: .en) }
}

extension JSONValue {
    /// The notes of a result, a line each.
    static func notes(_ notes: [Diagnostic], in language: Language) -> JSONValue {
        .array(notes.map { .text($0.line(in: language)) })
    }
}
