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
