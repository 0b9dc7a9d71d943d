import StrategyKit

/// How to project.
enum Method: String, CaseIterable {
    /// Along the programme where it says something, else by pace; a level keeps its last amount.
    case auto
    /// Along the programme.
    case profile
    /// By the pace so far.
    case pace
}

extension Method {
    /// The amount at the horizon of `series`, with an interval of `coverage` percent where one can be claimed.
    func projection(of series: Series, coverage: Double) throws(StrategyError) -> Projection {
        guard let last = series.reports.last else { return Projection(flags: .notReported) }
        let flags = flags(of: series)
        if series.remaining == 0 { return Projection(certain: last.value, of: series, flags: flags) }
        if series.isCumulative, series.isConstant {
            return Projection(point: last.value, flags: flags.union(.nothingExecuted))
        }
        if !series.isCumulative, series.isConstant, series.reports.count >= 3 {
            return Projection(certain: last.value, of: series, flags: flags.union(.noVariation))
        }
        if let law = law(of: series) {
            let other: ResultFlags = self == .profile && Law.profile(of: series) == nil ? .otherMethod : []
            guard law.standardError > 0 else {
                return Projection(withoutSpread: law.point, of: series, flags: flags.union(other))
            }
            return try Projection(law, of: series, coverage: coverage, flags: flags.union(other))
        }
        // A level that varies needs the combination of methods, which isn't here yet: its last amount is what is
        // known, and no interval is better than a false one.
        let other: ResultFlags = self == .auto && series.reports.count < 3 ? [] : .otherMethod
        return Projection(point: last.value, flags: flags.union(other).union(.estimated))
    }

    private func law(of series: Series) -> Law? {
        switch self {
        case .auto: series.isCumulative ? Law.profile(of: series) ?? Law.pace(of: series) : nil
        case .profile: Law.profile(of: series) ?? Law.pace(of: series)
        case .pace: Law.pace(of: series)
        }
    }

    private func flags(of series: Series) -> ResultFlags {
        var flags: ResultFlags = []
        if series.reports.count == 1 { flags.insert(.singleCut) }
        if series.hasGaps { flags.insert(.gaps) }
        if series.isRevised { flags.insert(.revised) }
        if series.target == 0 { flags.insert(.zeroTarget) }
        return flags
    }
}
