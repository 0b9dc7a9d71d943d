/// Points that fill a cube of any dimension evenly: Richtmyer's sequence, multiples of the square roots of the primes
/// modulo 1, shifted by a seed.
///
/// Niederreiter, *Random Number Generation and Quasi-Monte Carlo Methods* (1992), 3.3; the shift is Cranley and
/// Patterson's (1976). In tens of dimensions, where plans are, it keeps its evenness better than the additive recurrence
/// of the generalised golden ratio, and unlike Sobol's it needs no table that ends at some dimension.
package struct LowDiscrepancySequence {
    private let steps: [Double]
    private let shift: [Double]

    /// A sequence in so many dimensions; the same seed gives the same points.
    package init(dimensions: Int, seed: UInt64) {
        steps = Self.primes(dimensions).map { Double($0).squareRoot().truncatingRemainder(dividingBy: 1) }
        var state = seed
        shift = (0..<dimensions).map { _ in
            // SplitMix64: Steele, Lea and Flood, "Fast splittable pseudorandom number generators" (2014).
            state &+= 0x9E37_79B9_7F4A_7C15
            var mixed = state
            mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
            mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
            mixed ^= mixed >> 31
            return Double(mixed >> 11) * 0x1p-53
        }
    }

    /// A point, each coordinate from 0 to just below 1.
    package subscript(index: Int) -> [Double] {
        zip(steps, shift).map { step, shift in
            let place = step * Double(index) + shift
            return place - place.rounded(.down)
        }
    }

    /// The first so many primes, by trial division.
    private static func primes(_ count: Int) -> [Int] {
        var primes: [Int] = []
        var candidate = 2
        while primes.count < count {
            let isPrime = !primes.prefix { $0 * $0 <= candidate }.contains { candidate.isMultiple(of: $0) }
            if isPrime { primes.append(candidate) }
            candidate += 1
        }
        return primes
    }
}
