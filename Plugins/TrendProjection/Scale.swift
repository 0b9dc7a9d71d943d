/// A power of two that amounts are divided by, which is exact, so that squares of very large and very small ones stay
/// numbers.
struct Scale {
    /// What an amount is multiplied by.
    let factor: Double
    private let inverse: Double

    /// The scale at which `largest` lies from 1 to 2; as it is for 0.
    init(largest: Double) {
        let exponent = largest > 0 ? max(-1000, min(largest.exponent, 1000)) : 0
        factor = Double(sign: .plus, exponent: -exponent, significand: 1)
        inverse = Double(sign: .plus, exponent: exponent, significand: 1)
    }

    /// An amount as it was given.
    func undone(_ amount: Double) -> Double { amount * inverse }
}
