/// Which marks a number is written with; spaces and apostrophes between thousands are everybody's.
public enum NumberFormat: String, Hashable, Sendable, CaseIterable {
    /// Points between thousands and a decimal comma: `1.234,56`.
    case colombian = "es-CO"
    /// A decimal point, and commas between thousands if anything: `1234.56`, `1,234.56`.
    case plain = "plain"

    /// A number written this way.
    package var sample: String {
        switch self {
        case .colombian: "1.234,56"
        case .plain: "1234.56"
        }
    }

    /// What a plan file calls it under `numbers:`.
    public var key: String { self == .colombian ? "es" : "en" }

    /// The format of a word of the plan file.
    public init?(key: String) {
        guard let format = Self.allCases.first(where: { $0.key == key }) else { return nil }
        self = format
    }

    /// The format that usually goes with a separator: the comma separates fields only where it doesn't mark decimals.
    init(usualWith separator: Separator?) {
        self = separator == .comma ? .plain : .colombian
    }
}
