/// The search for the filter with the smallest squares: a grid first, corners included, since they may have several minima
/// and one of them at a corner; then steps in all directions from the best, ever smaller.
struct HoltSearch {
    private typealias Lanes = HoltSquares.Lanes

    private let squares: HoltSquares
    private var filter = HoltFilter(alpha: 0, beta: 0, phi: 1)
    private var least = Double.infinity

    init(_ squares: HoltSquares) { self.squares = squares }

    /// The best filter with a damping between the last and the first of `dampings`.
    mutating func best(_ dampings: [Double]) -> HoltFilter {
        let highest = dampings[0]
        let lowest = dampings[dampings.count - 1]
        for phi in dampings {
            // Without smoothing of the level there's none of the trend.
            _ = consider([0, 0.15, 0.15, 0.15], [0, 0, 0.3, 1], Lanes(repeating: phi))
            for alpha in [0.4, 0.7, 1] {
                _ = consider(Lanes(repeating: alpha), [0, 0.15, 0.5, 1], Lanes(repeating: phi))
            }
        }
        var stride = 0.12
        while stride > 0.01 {
            let (along, across) = (Lanes(-1, 1, 0, 0) * stride, Lanes(0, 0, -1, 1) * stride)
            let phi = Lanes(repeating: filter.phi)
            if consider(unit(filter.alpha + along), unit(filter.beta + across), phi) { continue }
            let (rising, falling) = (Lanes(-1, 1, -1, 1) * stride, Lanes(-1, 1, 1, -1) * stride)
            if consider(unit(filter.alpha + rising), unit(filter.beta + falling), phi) { continue }
            if lowest < highest {
                // The damping moves in a fifth of the range, alone and with the level's smoothing.
                let other = (filter.phi + Lanes(-1, 1, -1, 1) * (stride / 5)).clamped(
                    lowerBound: Lanes(repeating: lowest), upperBound: Lanes(repeating: highest))
                let alpha = unit(filter.alpha + Lanes(0, 0, 1, -1) * stride)
                if consider(alpha, Lanes(repeating: filter.beta), other) { continue }
            }
            stride /= 3
        }
        return filter
    }

    /// Takes the best of four filters, where it's better than the one before by more than rounding.
    private mutating func consider(_ alpha: Lanes, _ beta: Lanes, _ phi: Lanes) -> Bool {
        let found = squares(alpha: alpha, beta: beta, phi: phi)
        var isBetter = false
        for lane in 0..<4 where found[lane] < least * (1 - 1e-9) {
            least = found[lane]
            filter = HoltFilter(alpha: alpha[lane], beta: beta[lane], phi: phi[lane])
            isBetter = true
        }
        return isBetter
    }

    private func unit(_ numbers: Lanes) -> Lanes { numbers.clamped(lowerBound: .zero, upperBound: .one) }
}
