/// Which marks a number is written with.
public enum NumberFormat: String, Hashable, Sendable, CaseIterable {
    /// Points between thousands and a decimal comma: `1.234,56`.
    case colombian = "es-CO"
    /// A decimal point and nothing between thousands: `1234.56`.
    case plain = "plain"

    /// A number written this way.
    var sample: String {
        switch self {
        case .colombian: "1.234,56"
        case .plain: "1234.56"
        }
    }

    /// The format that usually goes with a separator: the comma separates fields only where it doesn't mark decimals.
    init(usualWith separator: Separator) {
        self = separator == .comma ? .plain : .colombian
    }
}
