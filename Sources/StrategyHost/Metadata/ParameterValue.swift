/// The value of a parameter.
public enum ParameterValue: Hashable, Sendable {
    /// A number, which may be infinite but isn't NaN.
    case number(Double)
    /// Text.
    case text(String)
    /// True or false.
    case boolean(Bool)
}

extension ParameterValue: CustomStringConvertible {
    /// The one way to write the value: `1`, `0.5`, `inf`, `true`, and text as it is.
    public var description: String {
        switch self {
        case .number(let value):
            value == 0 ? "0" : value == value.rounded() && abs(value) < 1e16 ? "\(Int(value))" : "\(value)"
        case .text(let text): text
        case .boolean(let value): "\(value)"
        }
    }
}
