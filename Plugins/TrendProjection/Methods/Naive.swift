/// The last amount, with the spread of a random walk without drift; a part of the combination.
enum Naive {
    /// `y_n`, `se^2 = R mean(dy_i^2 / d_i)`, k degrees of freedom: Hyndman and Athanasopoulos, 3rd edition, 5.5, for
    /// steps of any length.
    static func law(_ increments: Increments, from last: Double, rest: Double) -> Law {
        let count = Double(increments.steps.count)
        let mean = increments.steps.reduce(0) { $0 + $1.gain * $1.gain / $1.length } / count
        return Law(point: last, standardError: (mean * rest).squareRoot(), degreesOfFreedom: count)
    }
}
