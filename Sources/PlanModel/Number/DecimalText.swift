/// A number rounded half up to a number of decimals, as digits.
///
/// The shortest decimal that reads back as the same double is what gets rounded, so that 1.005, a little less than
/// that in binary, gives 1.01 as anybody would write it.
public struct DecimalText: Hashable, Sendable {
    /// Whether the rounded number is below zero; a negative number that rounds to zero isn't.
    public let isNegative: Bool
    /// The digits before the decimal mark, at least one.
    public let integer: String
    /// The digits after it, as many as asked for.
    public let fraction: String

    /// Rounds `value`, half away from zero; nil unless it's finite and `decimals` isn't negative.
    public init?(_ value: Double, decimals: Int) {
        guard value.isFinite, decimals >= 0 else { return nil }
        var (digits, pointIndex) = Self.shortestDigits(of: value.magnitude)

        // Keeps `pointIndex + decimals` digits and lets the next one decide.
        let kept = pointIndex + decimals
        if kept < 0 {
            digits = []
            pointIndex = -decimals
        } else if kept < digits.count {
            let roundsUp = digits[kept] >= 5
            digits.removeSubrange(kept...)
            if roundsUp, Self.increment(&digits) { pointIndex += 1 }
        }

        digits.append(contentsOf: repeatElement(0, count: max(0, pointIndex + decimals - digits.count)))
        if pointIndex < 1 {
            digits.insert(contentsOf: repeatElement(0, count: 1 - pointIndex), at: 0)
            pointIndex = 1
        }
        let text = digits.map { UInt8(ascii: "0") + $0 }
        integer = String(decoding: text[..<pointIndex], as: UTF8.self)
        fraction = String(decoding: text[pointIndex...], as: UTF8.self)
        isNegative = value < 0 && digits.contains { $0 != 0 }
    }

    /// The rounded number as a double.
    public var value: Double { Double(description) ?? 0 }

    /// The digits of the shortest decimal of a number that isn't negative, and where its point stands among them.
    private static func shortestDigits(of value: Double) -> (digits: [UInt8], pointIndex: Int) {
        var digits: [UInt8] = []
        var pointIndex: Int?
        var exponent = 0
        let parts = "\(value)".utf8.split(separator: UInt8(ascii: "e"))
        for byte in parts.first ?? "".utf8[...] {
            if byte == UInt8(ascii: ".") { pointIndex = digits.count } else { digits.append(byte - UInt8(ascii: "0")) }
        }
        if parts.count > 1 { exponent = Int(Substring(parts[1])) ?? 0 }
        return (digits, (pointIndex ?? digits.count) + exponent)
    }

    /// Adds one to the last digit; true when that made the number a digit longer.
    private static func increment(_ digits: inout [UInt8]) -> Bool {
        for index in digits.indices.reversed() {
            if digits[index] < 9 {
                digits[index] += 1
                return false
            }
            digits[index] = 0
        }
        digits.insert(1, at: 0)
        return true
    }
}

extension DecimalText: CustomStringConvertible {
    /// With a point and without grouping, for example `-1234.50`.
    public var description: String {
        (isNegative ? "-" : "") + integer + (fraction.isEmpty ? "" : "." + fraction)
    }
}

extension Double {
    /// The number rounded half up, in decimal, to a number of decimals; itself unless it's finite.
    public func roundedHalfUp(decimals: Int) -> Double {
        DecimalText(self, decimals: decimals)?.value ?? self
    }
}
