/// What a parameter of a strategy is and may be.
public struct ParameterSpecification: Hashable, Sendable {
    /// The type of a parameter's value.
    public enum Kind: String, Hashable, Sendable {
        /// Any number, infinite where the range lets it.
        case number
        /// A whole number.
        case integer
        /// Text, or one of the choices.
        case text = "string"
        /// True or false.
        case boolean
    }

    /// What users type.
    public let name: String
    /// A short title, for tables and forms.
    public let title: String
    /// What it does, in a sentence or two.
    public let summary: String
    /// The type of its value.
    public let kind: Kind
    /// Its value when nobody sets it.
    public let defaultValue: ParameterValue
    /// The lowest number it may have; none for any.
    public let minimum: Double?
    /// The highest number it may have; none for any.
    public let maximum: Double?
    /// The texts it may have; any when empty.
    public let choices: [String]
    /// What it means in a result, such as `cap`, whether this host knows the meaning or not; nil where none is declared.
    public let meaning: String?

    /// What the parameter may be, in words: `a number from 0`, `one of auto, pace`.
    public var allowed: String {
        switch kind {
        case .boolean: return "true or false"
        case .text: return choices.isEmpty ? "text" : "one of \(choices.joined(separator: ", "))"
        case .number, .integer:
            let from = minimum.map { " from \(ParameterValue.number($0))" } ?? ""
            let to = maximum.map { "\(from.isEmpty ? " up" : "") to \(ParameterValue.number($0))" } ?? ""
            return (kind == .integer ? "a whole number" : "a number") + from + to
        }
    }
}
