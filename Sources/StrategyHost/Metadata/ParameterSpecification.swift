public import Words

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
    public var allowed: Phrase {
        switch kind {
        case .boolean: return Phrase(es: "true o false", en: "true or false")
        case .text:
            let names = choices.joined(separator: ", ")
            return choices.isEmpty
                ? Phrase(es: "un texto", en: "text") : Phrase(es: "uno de \(names)", en: "one of \(names)")
        case .number, .integer:
            let what =
                kind == .integer
                ? Phrase(es: "un número entero", en: "a whole number") : Phrase(es: "un número", en: "a number")
            let (least, most) = (minimum.map(ParameterValue.number), maximum.map(ParameterValue.number))
            let from = least.map { Phrase(es: " desde \($0)", en: " from \($0)") } ?? Phrase("")
            let to = most.map { Phrase(es: " hasta \($0)", en: "\(least == nil ? " up" : "") to \($0)") } ?? Phrase("")
            return what.adding(from).adding(to)
        }
    }
}
