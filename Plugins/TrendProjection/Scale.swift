import TrendMethods

/// A power of two that amounts are divided by, which is exact, so that squares of very large and very small ones stay
/// numbers.
struct Scale {
    private let exponent: Int

    /// The scale at which the largest amount of `series` lies from 1 to 2.
    init(of series: Series) {
        var largest = series.start?.value.magnitude ?? 0
        for report in series.reports { largest = max(largest, report.value.magnitude) }
        exponent = largest > 0 ? max(-1000, min(largest.exponent, 1000)) : 0
    }

    /// `series` with its amounts divided.
    func applied(to series: Series) -> Series {
        guard exponent != 0 else { return series }
        let factor = Double(sign: .plus, exponent: -exponent, significand: 1)
        var scaled = series
        for index in scaled.reports.indices {
            scaled.reports[index].value *= factor
            scaled.programmes[index]? *= factor
        }
        for index in scaled.earlier.indices { scaled.earlier[index].value *= factor }
        scaled.start?.value *= factor
        scaled.target? *= factor
        scaled.ceiling? *= factor
        return scaled
    }

    /// An amount as it was given.
    func undone(_ amount: Double) -> Double { amount * Double(sign: .plus, exponent: exponent, significand: 1) }
}
