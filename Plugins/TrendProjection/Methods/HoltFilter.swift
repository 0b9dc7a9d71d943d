import StrategyKit

/// Holt's exponential smoothing of level and trend, damped where phi is below 1, in error-correction form.
///
/// `f = l + phi b`, `e = y - f`, `l = f + alpha e`, `b = phi b + alpha beta e`: Gardner and McKenzie, *Management Science*
/// 31 (1985). Over a step of g units the trend goes on by `phi + ... + phi^g` and is damped by `phi^g`.
package struct HoltFilter {
    /// The smoothing of the level, 0 to 1.
    package var alpha: Double
    /// The smoothing of the trend as a part of the level's, 0 to 1.
    package var beta: Double
    /// The damping, above 0; 1 for none.
    package var phi: Double

    /// The parameters of a filter.
    package init(alpha: Double, beta: Double, phi: Double) {
        self.alpha = alpha
        self.beta = beta
        self.phi = phi
    }

    /// Level and trend after a pass, and the sum of the squared errors of one step.
    package struct State {
        package var level: Double
        package var trend: Double
        package var squares: Double
    }

    /// Times of reports in units, from 0: each lies `steps` after the one before, the first 1; nil where all are 1.
    package typealias Steps = [Double]?

    /// Runs over `values` from a level and a trend one unit before the first.
    package func pass(_ values: [Double], steps: Steps = nil, level: Double, trend: Double) -> State {
        var state = State(level: level, trend: trend, squares: 0)
        for (index, value) in values.enumerated() {
            let (reach, damping) = step(steps?[index])
            let forecast = state.level + reach * state.trend
            let error = value - forecast
            state.level = forecast + alpha * error
            state.trend = damping * state.trend + alpha * beta * error
            state.squares += error * error
        }
        return state
    }

    /// The level and trend before the first value whose pass has the smallest squares: every error is linear in both.
    package func start(_ values: [Double], steps: Steps = nil) -> (level: Double, trend: Double) {
        // Errors don't change when a constant is added to all values and the level, so the first one counts as 0. Three
        // passes run side by side: the values from 0, and 0 from a level and from a trend of 1.
        let base = values.first ?? 0
        var level = SIMD4<Double>(0, 1, 0, 0)
        var trend = SIMD4<Double>(0, 0, 1, 0)
        var a = 0.0
        var b = 0.0
        var c = 0.0
        var d = 0.0
        var e = 0.0
        for (index, value) in values.enumerated() {
            let (reach, damping) = step(steps?[index])
            let forecast = level + reach * trend
            let error = SIMD4(value - base, 0, 0, 0) - forecast
            level = forecast + alpha * error
            trend = damping * trend + (alpha * beta) * error
            a += error[1] * error[1]
            b += error[1] * error[2]
            c += error[2] * error[2]
            d -= error[1] * error[0]
            e -= error[2] * error[0]
        }
        let determinant = a * c - b * b
        guard determinant > 1e-12 * a * c else { return (base + (a > 0 ? d / a : 0), 0) }
        return (base + (d * c - e * b) / determinant, (a * e - b * d) / determinant)
    }

    /// The state after the values, from the best start.
    package func fit(_ values: [Double], steps: Steps = nil) -> State {
        let (level, trend) = start(values, steps: steps)
        return pass(values, steps: steps, level: level, trend: trend)
    }

    /// What a trend of 1 adds over `distance` units: `phi + ... + phi^distance`, between whole numbers too.
    package func reach(_ distance: Double) -> Double {
        phi == 1 ? distance : phi * (1 - Elementary.pow(phi, distance)) / (1 - phi)
    }

    /// What is left of a trend after `distance` units.
    func damping(_ distance: Double) -> Double { phi == 1 ? 1 : Elementary.pow(phi, distance) }

    /// The variance of the forecast `distance` units ahead by that of one step: `1 + sum(c_j^2)` over 0 < j < distance,
    /// `c_j = alpha (1 + beta (phi + ... + phi^j))`: Hyndman and Athanasopoulos, 3rd edition, 8.7. Its closed form goes on
    /// between whole numbers; below one unit the variance falls to 0 in proportion.
    package func variance(_ distance: Double) -> Double {
        let count = distance - 1
        guard count > 0 else { return distance }
        guard phi != 1 else {
            let squares = count * (count + 1) * (2 * count + 1) / 6
            return 1 + alpha * alpha * (count + beta * count * (count + 1) + beta * beta * squares)
        }
        // c_j = p - q phi^j
        let p = alpha * (1 + beta * phi / (1 - phi))
        let q = alpha * beta * phi / (1 - phi)
        let power = Elementary.pow(phi, count)
        let first = phi * (1 - power) / (1 - phi)
        let second = phi * phi * (1 - power * power) / (1 - phi * phi)
        return 1 + p * p * count - 2 * p * q * first + q * q * second
    }

    @inline(__always)
    private func step(_ length: Double?) -> (reach: Double, damping: Double) {
        guard let length, length != 1 else { return (phi, phi) }
        return (reach(length), damping(length))
    }
}

extension Series {
    /// The reports' steps in `unit`s; nil where all are one.
    func steps(in unit: Double) -> HoltFilter.Steps {
        if hasEqualSteps(of: unit) { return nil }
        return [1] + zip(reports, reports.dropFirst()).map { ($1.time - $0.time) / unit }
    }
}
