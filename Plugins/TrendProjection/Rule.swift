import StrategyKit
import TrendMethods

/// How to project: the methods to try, and how.
struct Rule {
    private let methods: MethodRegistry
    private let options: MethodOptions
    private let quantile: Quantile
    /// The place of the last amount, which is what a certainty rests on.
    private let last = MethodRegistry.Entry(Last.self).index

    init(_ methods: MethodRegistry, options: MethodOptions, quantile: Quantile) {
        self.methods = methods
        self.options = options
        self.quantile = quantile
    }

    /// The amount at the horizon of `series`, with an interval where one can be claimed.
    func projection(of series: Series) throws(LawFailure) -> Projection {
        guard let report = series.reports.last else { return Projection(flags: .notReported) }
        var projection: Projection
        if let certain = certainty(of: series, report.value) {
            projection = certain
        } else {
            projection = try expectation(of: series, report.value)
        }
        projection.flags.formUnion(Self.flags(of: series))
        if let report = Outlier.report(in: series, alongProgramme: projection.years == 0) {
            projection.outlier = report.time
            projection.flags.insert(.outlier)
        }
        return projection
    }

    /// What is known without a law: the amount at the horizon itself, nothing done, or a level that never changed.
    private func certainty(of series: Series, _ value: Double) -> Projection? {
        let isAtHorizon = series.remaining == 0
        guard isAtHorizon || series.isConstant else { return nil }
        if !isAtHorizon, series.isCumulative {
            guard series.start != nil || series.reports.count > 1 else { return nil }
            return Projection(point: value, method: last, flags: .nothingExecuted)
        }
        guard isAtHorizon || series.reports.count >= 3 else { return nil }
        var certain = Projection(certain: value, of: series)
        certain.method = last
        if !isAtHorizon { certain.flags.insert(.noVariation) }
        return certain
    }

    private func expectation(of series: Series, _ value: Double) throws(LawFailure) -> Projection {
        guard let (outlook, entry, isOther) = methods.outlook(of: series, options: options) else {
            return Projection(point: value, method: last, flags: .estimated)
        }
        var projection = try Projection(outlook, of: series, quantile)
        projection.method = entry.index
        if isOther { projection.flags.insert(.otherMethod) }
        if outlook.years != nil, try disagrees(projection, with: series) { projection.flags.insert(.methodsDisagree) }
        return projection
    }

    /// Whether the pace says something else than the profile: no amount lies in both intervals.
    private func disagrees(_ profile: Projection, with series: Series) throws(LawFailure) -> Bool {
        guard let low = profile.low, let high = profile.high,
            let pace = try Pace.outlook(of: series, options: options)?.interval(in: series, quantile)
        else { return false }
        return pace.lowerBound > high || low > pace.upperBound
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
