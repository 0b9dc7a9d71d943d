/// A sum kept in two doubles, about 106 bits, so that the order and the number of its terms don't show in the result.
///
/// Two-sum by Knuth, products by fused multiply-add; see Ogita, Rump and Oishi, *Accurate sum and dot product* (2005).
struct DoubleDouble {
    private(set) var high: Double
    private(set) var low = 0.0

    init(_ value: Double) { high = value }

    mutating func add(_ term: Double) {
        let sum = high + term
        let part = sum - high
        low += (high - (sum - part)) + (term - part)
        high = sum
    }

    /// Adds `a * b` without rounding the product.
    mutating func add(productOf a: Double, _ b: Double) {
        let product = a * b
        low += Self.remainder(of: product, a, b)
        add(product)
    }

    /// What rounding took from the product of two numbers.
    ///
    /// Where none of its parts can overflow or vanish it's Dekker's product of halves (*A Floating-Point Technique for
    /// Extending the Available Precision*, 1971): the same number as the fused operation's, which is a call on
    /// processors that aren't known to have one.
    @inline(__always) private static func remainder(of product: Double, _ a: Double, _ b: Double) -> Double {
        guard product.magnitude > 0x1p-900, max(a.magnitude, b.magnitude) < 0x1p900, product.magnitude < 0x1p900 else {
            return (-product).addingProduct(a, b)
        }
        let (aHigh, aLow) = halves(a)
        let (bHigh, bLow) = halves(b)
        return ((aHigh * bHigh - product) + aHigh * bLow + aLow * bHigh) + aLow * bLow
    }

    /// A number as a sum of two with 26 bits each (Veltkamp).
    @inline(__always) private static func halves(_ value: Double) -> (high: Double, low: Double) {
        let shifted = 0x1.0000002p27 * value
        let high = shifted - (shifted - value)
        return (high, value - high)
    }

    mutating func add(_ other: DoubleDouble) {
        add(other.high)
        low += other.low
    }

    /// The sum, with `high` its nearest double.
    var normalized: DoubleDouble {
        var result = DoubleDouble(high + low)
        result.low = low - (result.high - high)
        return result
    }

    /// The nearest double to the quotient, but for its last bit in rare cases; exact where the quotient is a double.
    static func / (dividend: DoubleDouble, divisor: DoubleDouble) -> Double {
        let a = dividend.normalized
        let b = divisor.normalized
        let estimate = a.high / b.high
        guard estimate.isFinite else { return estimate }
        let rest = a.high.addingProduct(-estimate, b.high) + (a.low - estimate * b.low)
        return estimate + rest / b.high
    }
}
