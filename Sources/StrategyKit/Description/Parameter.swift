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
    /// What it means in a result; nil where results have no word for it.
    public let meaning: ParameterMeaning?

    /// A number within `range`, which may reach infinity.
    public static func number(
        _ name: String, default value: Double, in range: ClosedRange<Double> = -Double.infinity...Double.infinity,
        meaning: ParameterMeaning? = nil
    ) -> Parameter {
        Parameter(name: name, defaultValue: .number(value), range: range, choices: [], meaning: meaning)
    }

    /// One of `choices`.
    public static func choice(
        _ name: String, default value: String, of choices: [String], meaning: ParameterMeaning? = nil
    ) -> Parameter {
        Parameter(name: name, defaultValue: .text(value), range: 0...0, choices: choices, meaning: meaning)
    }

    /// Any text.
    public static func text(_ name: String, default value: String) -> Parameter {
        .choice(name, default: value, of: [])
    }

    /// True or false.
    public static func boolean(_ name: String, default value: Bool) -> Parameter {
        Parameter(name: name, defaultValue: .boolean(value), range: 0...0, choices: [], meaning: nil)
    }
}
