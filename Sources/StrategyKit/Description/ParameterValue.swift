/// The value of a parameter.
public enum ParameterValue: Equatable, Sendable {
    /// A number, which may be infinite but isn't NaN.
    case number(Double)
    /// Text.
    case text(String)
    /// True or false.
    case boolean(Bool)
}

extension ParameterValue {
    /// The value as it crosses the boundary.
    package var json: String {
        switch self {
        case .number(let value): JSONText.number(value)
        case .text(let value): JSONText.string(value)
        case .boolean(let value): "\(value)"
        }
    }

    /// A number where one is meant: the texts `inf` and `-inf` stand for what JSON can't write.
    var asNumber: Double? {
        switch self {
        case .number(let value): value
        case .text("inf"): .infinity
        case .text("-inf"): -.infinity
        default: nil
        }
    }
}
