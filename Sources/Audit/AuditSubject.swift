import PlanModel
import Reports

/// What the rules of an audit look at.
struct AuditSubject {
    let plan: Plan
    let report: Report
    let columns: AuditColumns
    /// The plan measured in other ways.
    let recalculation: Recalculation
    /// The exact figures of the report.
    let figures: ExactFigures
    /// How the matrix writes its numbers.
    let marks: NumberMarks
    private let childrenByParent: [String: [ReportNode]]
    /// The rows of the unit that belong to a cut, by node, the earliest first.
    private let history: [[String]: [Observation]]

    init(plan: Plan, report: Report, columns: AuditColumns, recalculation: Recalculation) {
        self.plan = plan
        self.report = report
        self.columns = columns
        self.recalculation = recalculation
        figures = ExactFigures(report)
        marks = NumberMarks(of: plan.observations)
        childrenByParent = Dictionary(grouping: report.nodes.dropFirst(), by: { $0.parent ?? "" })
        let dated = plan.observations.filter { $0.unit == report.unit && $0.cut != nil }
        history = Dictionary(
            grouping: dated.sorted { $0.cut ?? .distantPast < $1.cut ?? .distantPast }, by: { $0.path + [$0.indicator] }
        )
    }

    /// The nodes above the indicators.
    var inner: [ReportNode] { report.nodes.filter { $0.indicator == nil } }

    /// The nodes right below another.
    func children(of node: ReportNode) -> [ReportNode] { childrenByParent[node.id] ?? [] }

    /// The indicators with their rows.
    var rows: [(node: ReportNode, row: Observation)] {
        report.nodes.compactMap { node in node.indicator.map { (node, $0.observation) } }
    }

    /// What was reported of a row's indicator at earlier cuts, the latest last.
    func earlier(_ row: Observation) -> [Observation] {
        guard let cut = row.cut else { return [] }
        return (history[row.path + [row.indicator]] ?? []).filter { $0.cut.map { $0 < cut } ?? false }
    }

    /// Where a field of a node stands: in its row, or in the plan file.
    func place(_ field: AuditColumns.Field, of node: ReportNode) -> Place? {
        let origin =
            switch field {
            case .published: node.publishedOrigin
            case .weight: node.weightOrigin
            default: node.origin
            }
        return columns.place(of: field, in: origin)
    }

    /// How a node gives its published percentage: before the treatments or after them.
    func reproduction(_ printed: PrintedFigure, of node: ReportNode) -> Reproduction {
        let found = [figures.untreated[node.id], figures.outcomes[node.id]].compactMap(\.self)
            .map(printed.reproduction)
        return found.first(where: \.isNearest) ?? found.first ?? .none
    }
}
