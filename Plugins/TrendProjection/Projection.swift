import StrategyKit

/// What is known about the amount at the horizon.
struct Projection {
    var point: Double?
    var low: Double?
    var high: Double?
    var probability: Double?
    var standardError: Double?
    var degreesOfFreedom: Double?
    var flags: ResultFlags = []
}

extension Projection {
    /// The point alone: nothing is claimed about how far off it may be.
    init(point: Double, flags: ResultFlags) {
        self.point = point
        self.flags = flags
    }

    /// A certainty: an interval without width, and the target reached or not.
    init(certain value: Double, of series: Series, flags: ResultFlags) {
        self.init(point: value, flags: flags)
        low = value
        high = value
        standardError = 0
        guard let target = series.target else { return }
        let isReached = series.aimsToFall ? value <= target : value >= target
        probability = isReached ? 1 : 0
        if isReached { self.flags.insert(.reached) }
    }

    /// A point whose law has no spread: no interval is claimed, and the target only where it's reached already.
    init(withoutSpread point: Double, of series: Series, flags: ResultFlags) {
        self.init(point: max(point, series.floor), flags: flags.union(.estimated))
        guard let target = series.target, let last = series.reports.last, !series.aimsToFall, last.value >= target
        else { return }
        probability = 1
        self.flags.insert(.reached)
    }

    /// The interval and probability of `law`, cut at the series' floor.
    init(
        _ law: Law, of series: Series, coverage: Double, flags: ResultFlags
    ) throws(StrategyError) {
        self.init(point: max(law.point, series.floor), flags: flags.union(.estimated))
        let half = try StudentT.halfWidth(coverage: coverage, degreesOfFreedom: law.degreesOfFreedom)
        low = max(law.point - half * law.standardError, series.floor)
        high = max(law.point + half * law.standardError, series.floor)
        standardError = law.standardError
        degreesOfFreedom = law.degreesOfFreedom
        guard let target = series.target, let last = series.reports.last else { return }
        if !series.aimsToFall, last.value >= target {
            probability = 1
            self.flags.insert(.reached)
        } else {
            let distance = (target - law.point) / law.standardError
            probability = try StudentT.upper(
                series.aimsToFall ? -distance : distance, degreesOfFreedom: law.degreesOfFreedom)
        }
    }
}
