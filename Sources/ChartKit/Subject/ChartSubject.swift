public import PlanModel
public import Reports

/// What a chart shows.
public struct ChartSubject: Sendable {
    /// The measured plan.
    public var report: Report
    /// The same plan under several methodologies, for the kinds that compare; its first report is `report`.
    public var comparison: Comparison?
    /// The plan measured at each cut up to the report's, the earliest first, for the kinds that show them.
    public var history: [Report]
    /// The plan projected, for the kinds that show its course.
    public var projection: Projection?
    /// The code of the one node to show, instead of the whole plan.
    public var focus: String?

    /// A measured plan, and what to look at.
    public init(
        report: Report, comparison: Comparison? = nil, history: [Report] = [], projection: Projection? = nil,
        focus: String? = nil
    ) {
        self.report = report
        self.comparison = comparison
        self.history = history
        self.projection = projection
        self.focus = focus
    }

    /// Whether it has what a kind of chart needs.
    public func meets(_ need: ChartNeed) -> Bool {
        switch need {
        case .report: true
        case .comparison: comparison != nil
        case .history: !history.isEmpty
        case .course, .projection: projection != nil
        }
    }

    /// The modules behind the figures that didn't come with this installation, a note each.
    public var foreignModules: [Diagnostic] {
        (comparison?.reports ?? [report]).map(\.methodology).foreignModules
    }
}

/// What a kind of chart needs to be drawn.
public enum ChartNeed: Hashable, Sendable {
    /// A measured plan.
    case report
    /// The same plan under several methodologies.
    case comparison
    /// The plan measured at every cut.
    case history
    /// The plan measured against the programme of the year, and its course over the cuts.
    case course
    /// The plan projected to a horizon.
    case projection
}
