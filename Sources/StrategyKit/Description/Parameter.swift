/// Something that users may set.
public struct Parameter: Sendable {
    /// The parameter's name.
    public let name: String
    /// Its value when nobody sets it; the value's type is the parameter's.
    public let defaultValue: ParameterValue
    /// The numbers it may have; unused unless it is a number.
    public let range: ClosedRange<Double>
    /// The texts it may have; any when empty.
    public let choices: [String]
    /// What it means in a result; nil where it has no meaning that results word.
    public let meaning: ParameterMeaning?
    /// A short title, for tables and forms; the name where it's empty.
    public let title: String
    /// What it does, in a sentence or two.
    public let summary: String

    /// A number within `range`, which may reach infinity.
    public static func number(
        _ name: String, default value: Double, in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
        meaning: ParameterMeaning? = nil, title: String = "", summary: String = ""
    ) -> Parameter {
        Parameter(
            name: name, defaultValue: .number(value), range: range, choices: [], meaning: meaning, title: title,
            summary: summary)
    }

    /// One of `choices`.
    public static func choice(
        _ name: String, default value: String, of choices: [String], meaning: ParameterMeaning? = nil,
        title: String = "", summary: String = ""
    ) -> Parameter {
        Parameter(
            name: name, defaultValue: .text(value), range: 0...0, choices: choices, meaning: meaning, title: title,
            summary: summary)
    }

    /// Any text.
    public static func text(
        _ name: String, default value: String, meaning: ParameterMeaning? = nil, title: String = "",
        summary: String = ""
    ) -> Parameter {
        .choice(name, default: value, of: [], meaning: meaning, title: title, summary: summary)
    }

    /// True or false.
    public static func boolean(
        _ name: String, default value: Bool, meaning: ParameterMeaning? = nil, title: String = "",
        summary: String = ""
    ) -> Parameter {
        Parameter(
            name: name, defaultValue: .boolean(value), range: 0...0, choices: [], meaning: meaning, title: title,
            summary: summary)
    }
}
