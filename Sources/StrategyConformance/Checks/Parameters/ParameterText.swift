internal import StrategyHost

/// Parameters as the host writes them.
enum ParameterText {
    /// An object with one parameter.
    static func object(_ name: String, _ value: ParameterValue) -> String { "{\(quoted(name)):\(text(value))}" }

    /// An object with the default of each.
    static func defaults(of parameters: [ParameterSpecification]) -> String {
        "{" + parameters.map { "\(quoted($0.name)):\(text($0.defaultValue))" }.joined(separator: ",") + "}"
    }

    private static func text(_ value: ParameterValue) -> String {
        switch value {
        case .number(let number) where !number.isFinite: quoted(value.description)
        case .number, .boolean: value.description
        case .text(let text): quoted(text)
        }
    }

    private static func quoted(_ text: String) -> String {
        let escaped = text.unicodeScalars.map { scalar in
            switch scalar {
            case "\"": "\\\""
            case "\\": "\\\\"
            case "\u{0}"..<"\u{20}":
                "\\u00" + (scalar.value < 16 ? "0" : "") + String(scalar.value, radix: 16)
            default: String(scalar)
            }
        }
        return "\"\(escaped.joined())\""
    }
}

extension Finding {
    static let noParameters = Finding.skipped("the strategy has no parameters")
}
