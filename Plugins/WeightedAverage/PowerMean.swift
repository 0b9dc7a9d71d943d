import StrategyKit

/// A weighted power mean, and what each value adds to it.
struct PowerMean {
    /// The mean's power, from -infinity to infinity.
    let power: Double

    /// Whether terms lie so near 1 that their distance from it is what to add up.
    private var isSmall: Bool { power != 0 && abs(power) < 0.125 }

    /// The mean of one node's children, with what it takes to say who it's owed to.
    struct Result {
        let value: Double
        fileprivate let pivot: Double
        fileprivate let sum: DoubleDouble
    }

    /// A node with at least one reported child that has a weight.
    struct Node {
        let mean: Result
        /// The reported weight, by `scale` so large as the children's.
        let total: DoubleDouble
        let scale: Double
    }

    /// The mean of the values of `rows` that are there; nil where none has a weight above zero.
    ///
    /// - Throws: `StrategyError` with the row of a weight that can't be one, or of a value that this mean isn't defined
    ///   for.
    func node(
        of values: NumberColumn, weights: Span<Double>, rows: Range<Int>
    ) throws(StrategyError) -> Node? {
        let scale = try Weights.scale(of: weights, rows: rows)
        if power == 1 { return try arithmetic(values, weights: weights, rows: rows, scale: scale) }
        let total = Weights.reported(weights, of: values, rows: rows, scale: scale)
        guard total.high > 0 else { return nil }
        let mean = try mean(of: values, weights: weights, rows: rows, scale: scale, total: total)
        return Node(mean: mean, total: total, scale: scale)
    }

    /// The mean that most plans use, without the detour over ratios: one pass over the children.
    private func arithmetic(
        _ values: NumberColumn, weights: Span<Double>, rows: Range<Int>, scale: Double
    ) throws(StrategyError) -> Node? {
        var total = DoubleDouble(0)
        var sum = DoubleDouble(0)
        var infinite: Int?
        for row in rows where values.isPresent(row) {
            let weight = weights[row] * scale
            let value = values.values[row]
            total.add(weight)
            if value.isFinite { sum.add(productOf: weight, value) } else { infinite = infinite ?? row }
        }
        total = total.normalized
        guard total.high > 0 else { return nil }
        if let infinite { try check(values.values[infinite], row: infinite) }
        let value = sum / total
        guard value.isFinite else { throw Self.tooLarge(rows) }
        return Node(mean: Result(value: value, pivot: 1, sum: sum.normalized), total: total, scale: scale)
    }

    /// The mean with another power; at least one value that is there has a weight above zero.
    ///
    /// It's computed from the ratios to one of the values, the largest for positive powers and the smallest for the
    /// others: no term exceeds 1, and equal values give exactly that value.
    private func mean(
        of values: NumberColumn, weights: Span<Double>, rows: Range<Int>, scale: Double, total: DoubleDouble
    ) throws(StrategyError) -> Result {
        var lowest = Double.infinity
        var highest = -Double.infinity
        for row in rows {
            guard let value = values[row] else { continue }
            try check(value, row: row)
            guard weights[row] > 0 else { continue }
            lowest = min(lowest, value)
            highest = max(highest, value)
        }
        let pivot = power > 0 ? max(highest, power.isFinite ? -lowest : highest) : lowest
        guard pivot != 0 else { return Result(value: 0, pivot: 0, sum: DoubleDouble(0)) }
        var sum = DoubleDouble(0)
        for row in rows where weights[row] > 0 {
            guard let value = values[row] else { continue }
            sum.add(productOf: weights[row] * scale, term(value, pivot))
        }
        let value = root(sum / total, pivot)
        guard value.isFinite else { throw Self.tooLarge(rows) }
        if isSmall { sum.add(total) }
        return Result(value: value, pivot: pivot, sum: sum.normalized)
    }

    private static func tooLarge(_ rows: Range<Int>) -> StrategyError {
        StrategyError("the mean is too large for a number", row: rows.lowerBound, column: "achievement")
    }

    /// The points of `mean` owed to a child; over all children they add up to it.
    func contribution(of value: Double, weight: Double, total: DoubleDouble, to mean: Result) -> Double {
        var part = DoubleDouble(0)
        switch power {
        case 1:
            part.add(productOf: weight, value)
            return part / total
        case 0:
            return DoubleDouble(weight) / total * mean.value
        default:
            guard weight > 0, mean.value != 0, mean.sum.high != 0 else { return 0 }
            part.add(productOf: weight, ratio(value, mean.pivot))
            return part / mean.sum * mean.value
        }
    }

    /// What a value puts into the sum.
    private func term(_ value: Double, _ pivot: Double) -> Double {
        if power == 0 { return Elementary.log(value / pivot) }
        if isSmall { return Elementary.expm1(power * Elementary.log(value / pivot)) }
        return ratio(value, pivot)
    }

    /// A value to the power, relative to the pivot's.
    private func ratio(_ value: Double, _ pivot: Double) -> Double {
        if power.isInfinite { return value == pivot ? 1 : 0 }
        return Elementary.pow(value / pivot, power)
    }

    /// From the mean of the terms back to a value.
    private func root(_ mean: Double, _ pivot: Double) -> Double {
        if power == 0 { return pivot * Elementary.exp(mean) }
        if power.isInfinite { return pivot }
        if isSmall { return pivot * Elementary.exp(Elementary.log1p(mean) / power) }
        let size = Elementary.pow(abs(mean), 1 / power)
        return pivot * (mean < 0 ? -size : size)
    }

    private func check(_ value: Double, row: Int) throws(StrategyError) {
        let problem: String? =
            if !value.isFinite {
                "\(value) isn't an achievement"
            } else if power.isInfinite || value > 0 {
                nil
            } else if power <= 0 {
                "\(value) has no place in a mean with power \(power)"
            } else if value < 0, power.remainder(dividingBy: 2).magnitude != 1 {
                "\(value) has no place in a mean with power \(power)"
            } else {
                nil
            }
        guard let problem else { return }
        let hint = power <= 0 ? "every child has to be above zero" : "no child may be below zero"
        throw StrategyError(problem, row: row, column: "achievement", hint: value.isFinite ? hint : nil)
    }
}
