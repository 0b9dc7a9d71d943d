/// An exact rational, for what figures are compared with.
struct Ratio: Hashable {
    let numerator, denominator: Int128

    init(_ numerator: Int128, _ denominator: Int128 = 1) {
        var (a, b) = (numerator.magnitude, denominator.magnitude)
        while b != 0 { (a, b) = (b, a % b) }
        let divisor = Int128(a == 0 ? 1 : a) * (denominator < 0 ? -1 : 1)
        self.numerator = numerator / divisor
        self.denominator = denominator / divisor
    }

    /// The double nearest to it, within the rounding of a division.
    var value: Double { Double(numerator) / Double(denominator) }

    static func + (a: Ratio, b: Ratio) -> Ratio {
        Ratio(a.numerator * b.denominator + b.numerator * a.denominator, a.denominator * b.denominator)
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
