/// A straight line by least squares.
package struct Regression {
    package private(set) var slope = 0.0
    package private(set) var intercept = 0.0
    /// The sum of the squared residuals.
    package private(set) var squares = 0.0
    /// The sum of squares that the line explains, and all of them; about the mean, unless it goes through the origin.
    package private(set) var totalSquares = 0.0
    package let count: Int
    /// What the residuals lose by the line.
    private let parameters: Int
    private var mean = 0.0
    private var width = 0.0

    /// The line through `points`, by centred sums in two passes; nil for less than two times.
    package init?(_ points: [Series.Point]) {
        count = points.count
        parameters = 2
        guard count > 1 else { return nil }
        let n = Double(count)
        mean = points.reduce(0) { $0 + $1.time } / n
        let level = points.reduce(0) { $0 + $1.value } / n
        var products = 0.0
        for point in points {
            width += (point.time - mean) * (point.time - mean)
            products += (point.time - mean) * (point.value - level)
        }
        guard width > 0 else { return nil }
        slope = products / width
        intercept = level - slope * mean
        for point in points {
            let residual = (point.value - level) - slope * (point.time - mean)
            squares += residual * residual
            totalSquares += (point.value - level) * (point.value - level)
        }
    }

    /// The line through `origin` and as near to `points` as it comes; nil where no point is away from it.
    package init?(_ points: [Series.Point], through origin: Series.Point) {
        count = points.count
        parameters = 1
        mean = origin.time
        var products = 0.0
        for point in points {
            width += (point.time - mean) * (point.time - mean)
            products += (point.time - mean) * (point.value - origin.value)
        }
        guard width > 0 else { return nil }
        slope = products / width
        intercept = origin.value - slope * origin.time
        for point in points {
            let residual = (point.value - origin.value) - slope * (point.time - origin.time)
            squares += residual * residual
            totalSquares += (point.value - origin.value) * (point.value - origin.value)
        }
    }

    /// How many observations are free; 0 where the line leaves none.
    package var degreesOfFreedom: Int { count - parameters }

    /// The standard deviation of the residuals.
    package var residualError: Double { (squares / Double(degreesOfFreedom)).squareRoot() }

    /// The standard error of the slope.
    package var slopeError: Double { residualError / width.squareRoot() }

    /// The standard error of the intercept.
    package var interceptError: Double { meanError(at: 0) }

    /// The part of the squares that the line explains.
    package var determination: Double { 1 - squares / totalSquares }

    /// The line at `time`.
    package func value(at time: Double) -> Double { intercept + slope * time }

    /// The standard error of the line at `time`.
    package func meanError(at time: Double) -> Double { residualError * leverage(at: time).squareRoot() }

    /// The standard error of an observation at `time`.
    package func predictionError(at time: Double) -> Double {
        residualError * (1 + leverage(at: time)).squareRoot()
    }

    private func leverage(at time: Double) -> Double {
        (parameters == 2 ? 1 / Double(count) : 0) + (time - mean) * (time - mean) / width
    }
}
