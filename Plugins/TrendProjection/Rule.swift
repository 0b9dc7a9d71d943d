import StrategyKit
import TrendMethods

/// How to project: the method asked for, and how.
struct Rule {
    let method: String
    let options: MethodOptions
    let quantile: Quantile

    /// The amount at the horizon of `series`, with an interval where one can be claimed.
    func projection(of series: Series) throws(LawFailure) -> Projection {
        guard let last = series.reports.last else { return Projection(flags: .notReported) }
        var projection = try law(of: series, last: last.value)
        projection.flags.formUnion(Self.flags(of: series))
        if let report = Outlier.report(in: series, alongProgramme: projection.years == 0) {
            projection.outlier = report.time
            projection.flags.insert(.outlier)
        }
        return projection
    }

    private func law(of series: Series, last: Double) throws(LawFailure) -> Projection {
        let lastIndex = MethodRegistry.index(of: Last.self)
        if series.remaining == 0 {
            var certain = Projection(certain: last, of: series)
            certain.method = lastIndex
            return certain
        }
        if series.isConstant, series.isCumulative, series.path.count > 1 {
            return Projection(point: last, method: lastIndex, flags: .nothingExecuted)
        }
        if series.isConstant, !series.isCumulative, series.reports.count >= 3 {
            var certain = Projection(certain: last, of: series)
            certain.method = lastIndex
            certain.flags.insert(.noVariation)
            return certain
        }
        for method in MethodRegistry.candidates(asked: self.method, for: series) {
            guard let outlook = method.outlook(of: series, options: options) else { continue }
            var projection = try Projection(outlook, of: series, quantile)
            projection.method = MethodRegistry.index(of: method)
            if self.method != MethodRegistry.auto, self.method != method.name { projection.flags.insert(.otherMethod) }
            if method == Profile.self, try disagrees(projection, with: series) {
                projection.flags.insert(.methodsDisagree)
            }
            return projection
        }
        return Projection(point: last, method: lastIndex, flags: .estimated)
    }

    /// Whether the pace says something else than `profile`: no amount lies in both intervals.
    private func disagrees(_ profile: Projection, with series: Series) throws(LawFailure) -> Bool {
        guard let low = profile.low, let high = profile.high, let outlook = Pace.outlook(of: series, options: options)
        else { return false }
        let pace = try Projection(outlook, of: series, quantile)
        guard let paceLow = pace.low, let paceHigh = pace.high else { return false }
        return paceLow > high || low > paceHigh
    }

    private static func flags(of series: Series) -> ResultFlags {
        var flags: ResultFlags = []
        if series.reports.count == 1 { flags.insert(.singleCut) }
        if series.hasGaps { flags.insert(.gaps) }
        if series.isRevised { flags.insert(.revised) }
        if series.target == 0 { flags.insert(.zeroTarget) }
        if series.endsSilent { flags.insert(.silentEnd) }
        if series.lacksStart { flags.insert(.noStart) }
        return flags
    }
}
