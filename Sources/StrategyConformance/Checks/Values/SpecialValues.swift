internal import StrategyHost

/// A check of what a strategy makes of strange numbers: it measures them, or refuses them with a reason. What it must
/// not do is give a NaN.
protocol SpecialValueCheck: StrategyCheck {
    /// The numbers to try.
    static var values: [Double] { get }
}

extension SpecialValueCheck {
    static var rules: [Rule] { [.missing, .measure] }

    func run(on strategy: Strategy) throws(Finding) {
        let numeric = strategy.inputs.filter { $0.kind == .number }
        if numeric.isEmpty { throw .skipped("no column is of numbers") }
        var maker = strategy.maker()
        let batch = maker.batch([3, 1, 4])
        for input in numeric {
            for value in Self.values {
                for places in [[1], [3], Array(4..<8), Array(0..<8)] {
                    var strange = batch
                    for place in places { strange[input.name]?.numbers[place] = value }
                    let what = "\(value) in column '\(input.name)', rows \(places)"
                    strategy.subject.step("measuring \(what)")
                    _ = try strategy.instance().measuredOrRefused(strange, what)
                }
            }
        }
    }
}

/// Nothing done, nothing due, no weight: 0/0 is a NaN.
struct ZeroInput: SpecialValueCheck {
    static let summary = "zeros, targets and weights too, are measured without a NaN or refused"
    static let values = [0, -0.0]
}

/// A reduction may be the aim.
struct NegativeInput: SpecialValueCheck {
    static let summary = "negative numbers are measured without a NaN or refused"
    static let values = [-1, -1e-3, -250]
}

/// Amounts in pesos have many digits; their products and sums may have no number.
struct HugeInput: SpecialValueCheck {
    static let summary = "numbers as large as there are are measured without a NaN or refused"
    static let values = [1e16, 1e154, 1.7e308, -1.7e308, Double.greatestFiniteMagnitude]
}

/// The smallest numbers have few digits.
struct DenormalInput: SpecialValueCheck {
    static let summary = "the smallest numbers are measured without a NaN or refused"
    static let values = [Double.leastNonzeroMagnitude, -Double.leastNonzeroMagnitude, .leastNormalMagnitude]
}

/// Infinity less infinity is a NaN.
struct InfiniteInput: SpecialValueCheck {
    static let summary = "infinite numbers are measured without a NaN or refused"
    static let values = [Double.infinity, -Double.infinity]
}

/// A NaN isn't a missing value: no host should hand one over, and none may pass on.
struct NanInput: SpecialValueCheck {
    static let summary = "a NaN is refused, or leaves no NaN"
    static let values = [Double.nan, -Double.nan, Double(nan: 1, signaling: true)]
}
