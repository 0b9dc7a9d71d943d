public import PlanModel

/// How numbers are written for a reader.
public struct NumberStyle: Hashable, Sendable {
    /// Between the integer and the decimals.
    public var decimalMark: String
    /// Between groups of three digits.
    public var groupMark: String
    /// Between a number and its percent sign.
    public var percentSpace: String
    /// The decimals of achievements and of differences between them.
    public var decimals = 2

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

    /// As programs read them: `1234.56`.
    public static let plain = NumberStyle(decimalMark: ".", groupMark: "", percentSpace: "")

    /// A number with a fixed number of decimals, rounded half up; with more of them where that would make a zero of what
    /// isn't one.
    public func text(_ value: Double, decimals: Int) -> String {
        let shown = max(decimals, value.leadingZeros + 1)
        let isZero = value == 0 || value.roundedHalfUp(decimals: decimals) != 0 || shown > Self.mostDecimals
        guard let digits = DecimalText(value, decimals: isZero ? decimals : shown) else { return "\(value)" }
        return (digits.isNegative ? "\u{2212}" : "") + grouped(digits.integer)
            + (digits.fraction.isEmpty ? "" : decimalMark + digits.fraction)
    }

    /// A number with as many decimals as it has, at most `decimals`; below 1 at least three significant digits, so that two
    /// small magnitudes that aren't the same don't look it.
    public func shortest(_ value: Double, decimals: Int = 6) -> String {
        let decimals = value.leadingZeros > 0 ? max(decimals, min(value.leadingZeros + 3, Self.mostDecimals)) : decimals
        let used = (0..<max(decimals, 0)).first { value.roundedHalfUp(decimals: $0) == value }
        return text(value, decimals: used ?? decimals)
    }

    /// An achievement in percent, for example `72,53 %`.
    ///
    /// - Parameter decimals: nil for the style's own; then one that isn't 100 doesn't read so either, for want of up to two
    ///   of them.
    public func percent(_ value: Double, decimals: Int? = nil) -> String {
        let few = self.decimals
        let needed = (few..<max(few + 1, 3)).first { value.roundedHalfUp(decimals: $0) != 100 }
        return text(value, decimals: decimals ?? needed ?? few) + percentSpace + "%"
    }

    /// Points: a number with the decimals of achievements.
    public func points(_ value: Double) -> String { text(value, decimals: decimals) }

    /// A difference with its sign, for example `+0,93` or `−11,36`; a difference that rounds to zero has none. With fewer than
    /// two decimals one that would read zero has more of them, up to two.
    public func signed(_ value: Double) -> String {
        let shown = (decimals..<max(decimals + 1, 3)).first { value.roundedHalfUp(decimals: $0) != 0 } ?? decimals
        let rounded = value.roundedHalfUp(decimals: shown)
        return (rounded > 0 ? "+" : "") + text(rounded, decimals: shown)
    }

    /// The date of a cut as it's written in Bogotá, `31/03/2024`, or as an ISO date in English.
    public func date(_ cut: Cut) -> String {
        let iso = cut.description
        guard decimalMark == "," else { return iso }
        return iso.split(separator: "-").reversed().joined(separator: "/")
    }

    /// What is smaller than a unit of the last of them is the noise of computing.
    private static let mostDecimals = 12

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

extension Double {
    /// The zeros after the decimal mark before the first digit that counts: 2 for 0.004; 0 from a tenth on, and for 0.
    fileprivate var leadingZeros: Int {
        guard self != 0, isFinite, magnitude < 0.1 else { return 0 }
        var zeros = 0
        var value = magnitude
        while value < 0.1, zeros < 20 {
            value *= 10
            zeros += 1
        }
        return zeros
    }
}
