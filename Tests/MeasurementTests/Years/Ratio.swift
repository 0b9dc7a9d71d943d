/// An exact rational, for what figures are compared with.
struct Ratio: Hashable {
    let numerator, denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128 = 1) {
        let common = Self.commonDivisor(numerator, denominator)
        let divisor = max(common, 1) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The double nearest to it, within the rounding of a division.
    var value: Double { Double(numerator) / Double(denominator) }

    static func + (a: Ratio, b: Ratio) -> Ratio {
        // Over the least common denominator, so that many of them fit.
        let common = commonDivisor(a.denominator, b.denominator)
        let (left, right) = (a.denominator / common, b.denominator / common)
        return Ratio(a.numerator * right + b.numerator * left, left * b.denominator)
    }

    private static func commonDivisor(_ a: Int128, _ b: Int128) -> Int128 {
        var (a, b) = (a.magnitude, b.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        return Int128(a)
    }

    static func - (a: Ratio, b: Ratio) -> Ratio { a + Ratio(-b.numerator, b.denominator) }

    static func min(_ a: Ratio, _ b: Ratio) -> Ratio { (a - b).numerator < 0 ? a : b }

    /// The arithmetic mean.
    static func mean(_ ratios: [Ratio]) -> Ratio {
        let sum = ratios.reduce(Ratio(0), +)
        return Ratio(sum.numerator, sum.denominator * Int128(ratios.count))
    }
}

/// A percentage of whole numbers.
func percent(_ part: Int, of whole: Int) -> Ratio { Ratio(100 * Int128(part), Int128(whole)) }
