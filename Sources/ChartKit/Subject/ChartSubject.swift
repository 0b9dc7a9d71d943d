public import PlanModel
public import Reports
import Words

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

    /// Which indicators are shown, for the kinds that can choose.
    public var choice = RowChoice()

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

    /// What has to be there for a chart of indicators to be drawn.
    var wantedIndicators: Phrase {
        let place =
            focus.map {
                Phrase(es: "un indicador en «\($0)» o debajo", en: "an indicator in or below '\($0)'")
            } ?? Phrase(es: "al menos un indicador", en: "at least one indicator")
        return choice.only.map { state in
            place.adding(
                Phrase(es: " en el estado «\(state.rawValue)»", en: " that is in the state '\(state.rawValue)'"))
        } ?? place
    }

    /// The same with the code before the name of each indicator.
    public var coded: ChartSubject {
        func named(_ name: String, _ code: String) -> String {
            name.isEmpty || name == code ? code : "\(code) · \(name)"
        }
        func coded(_ report: Report) -> Report {
            var report = report
            for index in report.nodes.indices where report.nodes[index].indicator != nil {
                report.nodes[index].name = named(report.nodes[index].name, report.nodes[index].code)
            }
            return report
        }
        var subject = self
        subject.report = coded(report)
        subject.history = history.map(coded)
        if var comparison {
            comparison.reports = comparison.reports.map(coded)
            for index in comparison.nodes.indices {
                comparison.nodes[index].name =
                    comparison.reports[0].node(comparison.nodes[index].id)?.name ?? comparison.nodes[index].name
            }
            subject.comparison = comparison
        }
        if var projection {
            projection.report = coded(projection.report)
            for index in projection.nodes.indices {
                guard let row = projection.nodes[index].indicator?.observation else { continue }
                projection.nodes[index].name = named(projection.nodes[index].name, row.indicator)
            }
            subject.projection = projection
        }
        return subject
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
