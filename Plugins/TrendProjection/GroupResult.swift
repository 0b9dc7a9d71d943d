import StrategyKit
import TrendMethods

/// What costs something and is left out unless somebody reads it.
struct WantedOutputs {
    let previous: Bool
    let ofTrend: Bool

    init(_ outputs: [Output]) {
        previous = outputs.contains(.previous)
        ofTrend = outputs.contains(where: \.isOfTrend)
    }
}

/// What is written of a group, in the unit that its amounts came in.
struct GroupResult {
    private let projection: Projection
    private let scale: Scale
    private var floor: Double?
    private var pace: Double?
    private var requiredPace: Double?
    private var previous: Double?
    private var outlier: Double?
    private var slopes: SlopeSummary?

    /// What is remarkable about the projected amount.
    var flags: ResultFlags { projection.flags }

    /// Nothing, of a group without rows.
    init() {
        projection = Projection(flags: .notReported)
        scale = Scale(largest: 0)
    }

    /// What `rule` says of `series`; what nobody wants and costs something is left out.
    init(
        _ series: borrowing Series, _ scale: Scale, by rule: Rule, coverage: Double, wanted: WantedOutputs
    ) throws(LawFailure) {
        self.scale = scale
        projection = try rule.projection(of: series)
        floor = series.reports.isEmpty || series.floor == -.infinity ? nil : series.floor
        pace = series.pace
        requiredPace = series.requiredPace
        outlier = projection.outlier
        if wanted.previous, let before = series.beforeLastReport {
            previous = try rule.projection(of: before).point
        }
        guard wanted.ofTrend, series.reports.count >= 3 else { return }
        slopes = try MedianSlope.summary(of: series.reports, coverage: coverage)
    }

    /// The value of an output; nil where there's none.
    subscript(output: Output) -> Double? {
        switch output {
        case .executed: projection.point.map(scale.undone)
        case .low: projection.low.map(scale.undone)
        case .high: projection.high.map(scale.undone)
        case .probability: projection.probability
        case .standardError: projection.standardError.map(scale.undone)
        case .degreesOfFreedom: projection.degreesOfFreedom
        case .floor: floor.map(scale.undone)
        case .pace: pace.map(scale.undone)
        case .requiredPace: requiredPace.map(scale.undone)
        case .method: projection.method.map(Double.init)
        case .years: projection.years.map(Double.init)
        case .previous: previous.map(scale.undone)
        case .outlier: outlier
        case .trendSlope: (slopes?.median).map(scale.undone)
        case .slopeLow: (slopes?.range.lowerBound).map(scale.undone)
        case .slopeHigh: (slopes?.range.upperBound).map(scale.undone)
        case .kendall: slopes?.kendall
        }
    }
}
