/// A rational number, exact and reduced.
///
/// Magnitudes are decimals and achievements are their ratios, so that whether a figure is a tie, or a printed percentage
/// is its rounding, has an exact answer that binary numbers don't give. What doesn't fit into 128 bits is nil.
struct Fraction: Hashable, Sendable {
    let numerator: Int128
    /// Above zero.
    let denominator: Int128

    /// Nil where the denominator is zero.
    init?(_ numerator: Int128, over denominator: Int128 = 1) {
        guard denominator != 0, numerator != .min, denominator != .min else { return nil }
        let divisor = Self.greatestCommonDivisor(numerator.magnitude, denominator.magnitude)
        let sign: Int128 = denominator < 0 ? -1 : 1
        self.numerator = sign * numerator / divisor
        self.denominator = sign * denominator / divisor
    }

    /// The shortest decimal that reads back as the same double: what was written, up to 15 digits.
    init?(_ value: Double) {
        guard value.isFinite else { return nil }
        let halves = "\(value.magnitude)".split(separator: "e")
        let digits = halves[0].filter { $0 != "." }
        let decimals = halves[0].split(separator: ".").dropFirst().first?.count ?? 0
        let exponent = (halves.count > 1 ? Int(halves[1]) ?? 0 : 0) - decimals
        guard let significand = Int128(digits), let power = Self.power(ofTen: abs(exponent)) else { return nil }
        let signed = value < 0 ? -significand : significand
        guard exponent > 0 else {
            self.init(signed, over: power)
            return
        }
        let (product, overflow) = signed.multipliedReportingOverflow(by: power)
        guard !overflow else { return nil }
        self.init(product)
    }

    static let zero = Fraction(whole: 0)
    static let hundred = Fraction(whole: 100)

    /// The nearest double, but for a unit of its last place.
    var value: Double { Double(numerator) / Double(denominator) }

    var isNegative: Bool { numerator < 0 }
    var isWhole: Bool { denominator == 1 }

    /// The number without its sign.
    var magnitude: Fraction { isNegative ? Fraction(reduced: -numerator, over: denominator) : self }

    /// 10 to a power that isn't negative; nil where it doesn't fit.
    static func power(ofTen exponent: Int) -> Int128? {
        guard (0...38).contains(exponent) else { return nil }
        return (0..<exponent).reduce(Int128(1)) { power, _ in power * 10 }
    }

    private init(whole: Int128) { self.init(reduced: whole, over: 1) }

    fileprivate init(reduced numerator: Int128, over denominator: Int128) {
        self.numerator = numerator
        self.denominator = denominator
    }

    fileprivate static func greatestCommonDivisor(_ first: UInt128, _ second: UInt128) -> Int128 {
        var (larger, smaller) = (first, second)
        while smaller != 0 { (larger, smaller) = (smaller, larger % smaller) }
        return Int128(larger)
    }
}

extension Fraction: Comparable {
    /// By products across, which are wide enough never to overflow.
    static func < (left: Fraction, right: Fraction) -> Bool {
        let first = left.numerator.multipliedFullWidth(by: right.denominator)
        let second = right.numerator.multipliedFullWidth(by: left.denominator)
        return (first.high, first.low) < (second.high, second.low)
    }
}

/// Arithmetic that gives nil for what doesn't fit, and takes nil for an answer.
extension Fraction? {
    static func + (left: Self, right: Self) -> Self {
        guard let left, let right else { return nil }
        let divisor = Fraction.greatestCommonDivisor(left.denominator.magnitude, right.denominator.magnitude)
        let (first, firstOverflow) = left.numerator.multipliedReportingOverflow(by: right.denominator / divisor)
        let (second, secondOverflow) = right.numerator.multipliedReportingOverflow(by: left.denominator / divisor)
        let (sum, sumOverflow) = first.addingReportingOverflow(second)
        let (below, belowOverflow) = left.denominator.multipliedReportingOverflow(by: right.denominator / divisor)
        guard !firstOverflow, !secondOverflow, !sumOverflow, !belowOverflow else { return nil }
        return Fraction(sum, over: below)
    }

    static prefix func - (operand: Self) -> Self {
        operand.map { Fraction(reduced: -$0.numerator, over: $0.denominator) }
    }

    static func - (left: Self, right: Self) -> Self { left + -right }

    static func * (left: Self, right: Self) -> Self {
        guard let left, let right else { return nil }
        // Reduced across first, so that only the reduced product has to fit.
        guard let first = Fraction(left.numerator, over: right.denominator),
            let second = Fraction(right.numerator, over: left.denominator)
        else { return nil }
        let (above, aboveOverflow) = first.numerator.multipliedReportingOverflow(by: second.numerator)
        let (below, belowOverflow) = first.denominator.multipliedReportingOverflow(by: second.denominator)
        guard !aboveOverflow, !belowOverflow else { return nil }
        return Fraction(above, over: below)
    }

    static func / (left: Self, right: Self) -> Self {
        left * right.flatMap { Fraction($0.denominator, over: $0.numerator) }
    }
}
