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
        low += (-product).addingProduct(a, b)
        add(product)
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
