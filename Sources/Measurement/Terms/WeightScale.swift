/// A power of two that brings the largest of some weights near 1, so that their sum can't overflow. Scaled by it they keep
/// all their digits, and whatever is relative to their sum stays the same.
package struct WeightScale {
    private let factor: Double

    /// The scale of weights that are finite and not negative.
    init(of weights: some Sequence<Double>) {
        let largest = weights.reduce(0, max)
        factor = largest > 0 ? Double(sign: .plus, exponent: min(-largest.exponent, 1022), significand: 1) : 1
    }

    /// The same of weights in a row: a generic one would be slow outside this module.
    package init(of weights: ArraySlice<Double>) { self.init(of: weights.lazy) }

    /// A weight beside the largest.
    package func scaled(_ weight: Double) -> Double { weight * factor }
}
