import StrategyKit

/// The weights of siblings: finite, not negative, not all zero.
enum Weights {
    /// A power of two that brings the largest weight of `rows` near 1, so that no product overflows or vanishes.
    ///
    /// - Throws: `StrategyError` with the row whose weight can't be one.
    static func scale(of weights: Span<Double>, rows: Range<Int>) throws(StrategyError) -> Double {
        var largest = 0.0
        for row in rows {
            let weight = weights[row]
            guard weight >= 0, weight < .infinity else {
                throw StrategyError(
                    "\(weight) isn't a weight", row: row, column: "weight",
                    hint: "give a finite number that isn't negative")
            }
            if weight > largest { largest = weight }
        }
        guard largest > 0 || rows.isEmpty else {
            throw StrategyError(
                "every weight of the node is zero", row: rows.lowerBound, column: "weight",
                hint: "give at least one child a weight above zero")
        }
        return Double(sign: .plus, exponent: rows.isEmpty ? 0 : min(-largest.exponent, 1022), significand: 1)
    }

    /// The scaled weight of the children that have a value.
    static func reported(
        _ weights: Span<Double>, of values: NumberColumn, rows: Range<Int>, scale: Double
    ) -> DoubleDouble {
        var sum = DoubleDouble(0)
        for row in rows where values.isPresent(row) {
            sum.add(weights[row] * scale)
        }
        return sum.normalized
    }
}
