public import PlanModel

/// How numbers are written for a reader.
public struct NumberStyle: Hashable, Sendable {
    /// Between the integer and the decimals.
    public var decimalMark: String
    /// Between groups of three digits.
    public var groupMark: String
    /// Between a number and its percent sign.
    public var percentSpace: String

    /// A style with its marks.
    public init(decimalMark: String, groupMark: String, percentSpace: String) {
        self.decimalMark = decimalMark
        self.groupMark = groupMark
        self.percentSpace = percentSpace
    }

    /// Colombian Spanish: `1.234,56` and `72,53 %`, with a space that doesn't break.
    public static let colombian = NumberStyle(decimalMark: ",", groupMark: ".", percentSpace: "\u{A0}")
    /// English: `1,234.56` and `72.53%`.
    public static let english = NumberStyle(decimalMark: ".", groupMark: ",", percentSpace: "")

    /// A number with a fixed number of decimals, rounded half up.
    public func text(_ value: Double, decimals: Int) -> String {
        guard let digits = DecimalText(value, decimals: decimals) else { return "\(value)" }
        return (digits.isNegative ? "\u{2212}" : "") + grouped(digits.integer)
            + (digits.fraction.isEmpty ? "" : decimalMark + digits.fraction)
    }

    /// A number with as many decimals as it has, at most `decimals`.
    public func shortest(_ value: Double, decimals: Int = 6) -> String {
        let used = (0..<max(decimals, 0)).first { value.roundedHalfUp(decimals: $0) == value }
        return text(value, decimals: used ?? decimals)
    }

    /// An achievement in percent, for example `72,53 %`.
    public func percent(_ value: Double, decimals: Int = 2) -> String {
        text(value, decimals: decimals) + percentSpace + "%"
    }

    /// A difference with its sign, for example `+0,93` or `−11,36`; a difference that rounds to zero has none.
    public func signed(_ value: Double, decimals: Int = 2) -> String {
        let rounded = value.roundedHalfUp(decimals: decimals)
        return (rounded > 0 ? "+" : "") + text(rounded, decimals: decimals)
    }

    /// The date of a cut as it's written in Bogotá, `31/03/2024`, or as an ISO date in English.
    public func date(_ cut: Cut) -> String {
        let iso = cut.description
        guard decimalMark == "," else { return iso }
        return iso.split(separator: "-").reversed().joined(separator: "/")
    }

    private func grouped(_ digits: String) -> String {
        guard digits.count > 3 else { return digits }
        var groups: [Substring] = []
        var rest = Substring(digits)
        while rest.count > 3 {
            groups.insert(rest.suffix(3), at: 0)
            rest = rest.dropLast(3)
        }
        groups.insert(rest, at: 0)
        return groups.joined(separator: groupMark)
    }
}
