/// Every combination of some factors' choices, numbered; the last factor's choices follow each other.
struct FactorDesign {
    /// The probability of each choice by factor; those of a factor add up to 1. The ends of a blend have none: they
    /// count for the range alone.
    let masses: [[Double]]
    /// How many combinations there are.
    let count: Int
    private let strides: [Int]

    init(masses: [[Double]]) {
        self.masses = masses
        var strides: [Int] = []
        var count = 1
        for choices in masses.reversed() {
            strides.append(count)
            count *= choices.count
        }
        self.strides = strides.reversed()
        self.count = count
    }

    /// Which choice of a factor a combination makes.
    func choice(of combination: Int, factor: Int) -> Int { combination / strides[factor] % masses[factor].count }

    /// The combination with the factor's first choice and everything else the same.
    func others(of combination: Int, factor: Int) -> Int {
        combination - choice(of: combination, factor: factor) * strides[factor]
    }

    /// The combination in which a factor makes a choice, and the others make those of a combination without it.
    func combination(others number: Int, choice: Int, of factor: Int) -> Int {
        let stride = strides[factor]
        return number / stride * stride * masses[factor].count + choice * stride + number % stride
    }

    /// The probability of a combination: factors are independent.
    func mass(of combination: Int) -> Double {
        masses.indices.reduce(1) { $0 * masses[$1][choice(of: combination, factor: $1)] }
    }
}
