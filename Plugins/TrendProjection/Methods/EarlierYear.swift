import StrategyKit

/// A year before the measured one that has an amount at the time of the last report and at the horizon's.
struct EarlierYear {
    /// How many years before.
    let distance: Int
    /// The amount that it started from.
    let start: Double
    /// What it had gained by the time of the last report; above 0.
    let done: Double
    /// What it gained from then on to the time of the horizon; above 0.
    let rest: Double

    /// The logarithm of what was left by what was done.
    var logarithm: Double { Elementary.log(rest / done) }

    /// What it had gained at `time`, months since its start; nil where that wasn't reported.
    func gain(at time: Double, in series: Series) -> Double? {
        series.earlierAmount(at: time - 12 * Double(distance)).map { $0 - start }
    }

    /// The years of `series` whose shape is known, the earliest first. Nothing is interpolated; a year that had nothing
    /// done yet, or nothing left, has no ratio. A horizon beyond the year has no shape either.
    static func all(of series: Series) -> [EarlierYear] {
        guard !series.earlier.isEmpty, let last = series.reports.last, series.horizon <= 12 + Series.sameTime else {
            return []
        }
        var years: [EarlierYear] = []
        for point in series.earlier {
            let distance = (-point.time / 12).rounded(.down) + 1
            let shift = 12 * distance
            guard (point.time + shift - last.time).magnitude <= Series.sameTime,
                let end = series.earlierAmount(at: series.horizon - shift),
                let start = series.resets ? 0 : series.earlierAmount(at: -shift),
                point.value > start, end > point.value
            else { continue }
            years.append(
                EarlierYear(
                    distance: Int(distance), start: start, done: point.value - start, rest: end - point.value))
        }
        return years
    }
}

extension Series {
    /// How far apart two times of a year may be to be the same one: a leap day moves the middle of a month.
    static let sameTime = 0.01

    /// What was reported at `time` of an earlier year.
    package func earlierAmount(at time: Double) -> Double? {
        var low = 0
        var high = earlier.count
        while low < high {
            let middle = (low + high) / 2
            if earlier[middle].time < time - Self.sameTime { low = middle + 1 } else { high = middle }
        }
        guard low < earlier.count, earlier[low].time <= time + Self.sameTime else { return nil }
        return earlier[low].value
    }
}

/// The natural exponential.
func exp(_ x: Double) -> Double { Elementary.exp(x) }
