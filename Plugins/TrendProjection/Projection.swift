import StrategyKit
import TrendMethods

/// What is known about the amount at the horizon.
struct Projection {
    var point: Double?
    var low: Double?
    var high: Double?
    var probability: Double?
    var standardError: Double?
    var degreesOfFreedom: Double?
    /// How many earlier years it rests on, and 0 for a programme.
    var years: Int?
    /// The place in the list of methods of the one that was used.
    var method: Int?
    /// The time of a report that lies far from the others.
    var outlier: Double?
    var flags: ResultFlags = []
}

extension Projection {
    /// A certainty: an interval without width, and the target reached or not.
    init(certain value: Double, of series: borrowing Series) {
        self.init(point: value, low: value, high: value, standardError: 0)
        guard let target = series.target else { return }
        let isReached = series.aimsToFall ? value <= target : value >= target
        probability = isReached ? 1 : 0
        if isReached { flags.insert(.reached) }
    }

    /// The point, interval and probability of `outlook`, within what the series lets the horizon be.
    init(_ outlook: Outlook, of series: borrowing Series, _ quantile: Quantile) throws(LawFailure) {
        let range = series.possible
        self.init(point: outlook.point.clamped(to: range), years: outlook.years, flags: .estimated)
        if outlook.point > range.upperBound { flags.insert(.capped) }
        if let interval = try outlook.interval(in: series, quantile),
            let law = try outlook.spread.law(around: outlook.point, quantile)
        {
            low = interval.lowerBound
            high = interval.upperBound
            standardError = law.standardError
            degreesOfFreedom = law.degreesOfFreedom
            if let target = series.target, !series.isReached {
                probability = try law.probability(of: target, in: series)
            }
        }
        if series.isReached {
            probability = 1
            flags.insert(.reached)
        }
    }
}

extension Series {
    /// What the horizon can be: at least the floor, at most the ceiling.
    fileprivate var possible: ClosedRange<Double> {
        let floor = floor
        return floor...max(floor, top)
    }
}

extension Outlook {
    /// The interval at the coverage asked for, within what the series lets the horizon be; nil where none is claimed.
    func interval(in series: Series, _ quantile: Quantile) throws(LawFailure) -> ClosedRange<Double>? {
        guard let half = try spread.halfWidth(quantile) else { return nil }
        let range = series.possible
        return (point - half).clamped(to: range)...(point + half).clamped(to: range)
    }
}

extension Law {
    /// The probability that what comes, at most the ceiling, reaches `target`.
    fileprivate func probability(of target: Double, in series: Series) throws(LawFailure) -> Double {
        if target > series.top { return series.aimsToFall ? 1 : 0 }
        if series.aimsToFall, target == series.top { return 1 }
        let distance = series.aimsToFall ? point - target : target - point
        // A law without spread is a point; rounding alone doesn't miss a target.
        let rounding = 1e-12 * max(1, point.magnitude, target.magnitude)
        guard standardError > rounding else { return distance <= rounding ? 1 : 0 }
        return try StudentT.upper(distance / standardError, degreesOfFreedom: degreesOfFreedom)
    }
}

extension Double {
    fileprivate func clamped(to range: ClosedRange<Double>) -> Double {
        Swift.min(Swift.max(self, range.lowerBound), range.upperBound)
    }
}
