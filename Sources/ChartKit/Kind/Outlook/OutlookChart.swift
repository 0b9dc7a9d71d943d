import PlanModel
import Reports
import Scene

/// A row for the plan and each node above the indicators: what was reported at the cut, what it comes to at the horizon,
/// the intervals around that, and the probability of reaching 100 %.
public struct OutlookChart: ChartKind {
    /// The name on the command line.
    public static let name = "outlook"
    /// What it shows.
    public static let summary = "whether each objective will reach its target: reported, projected, and how sure"
    /// It shows what isn't there yet.
    public static let need = ChartNeed.projection

    /// An outlook chart.
    public init() {}

    /// Draws the nodes above the indicators, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let nodes = subject.projection?.nodes(below: subject.focus).filter { $0.indicator == nil } ?? []
        guard let projection = subject.projection, !nodes.isEmpty else {
            throw .nothingToDraw(kind: Self.name, needs: "a node above the indicators")
        }
        let wording = context.wording
        let rows = nodes.map { OutlookRow($0, isPlan: $0.parent == nil, in: context) }
        let frame = ChartFrame(
            title: wording.outlookFinding(of: nodes, in: projection), subtitle: wording.subtitle(of: projection.report),
            footnote: wording.footnote(of: projection.report, shown: []), in: context)
        let columns = FigureColumns(rows.map(\.figures), titles: wording.outlookTitles, in: context)
        let legend = Legend(OutlookRow.legend(of: rows, in: context), width: frame.body.width, in: context)
        let rowsTop = frame.body.y + legend.height + OutlookPage.headHeight
        let planner = RowPlanner(
            specs: nodes.map {
                RowSpec(
                    name: $0.name.isEmpty ? wording.shortName(of: $0) : $0.name,
                    weight: $0.parent == nil ? .bold : .regular, minimumHeight: 24)
            },
            height: frame.body.maxY - PercentAxis.height(in: context) - rowsTop, context: context)
        guard let plan = planner.plan(),
            let page = OutlookPage(
                rows: rows, columns: columns, plan: plan, body: frame.body, rowsTop: rowsTop, context: context)
        else { throw .doesNotFit(kind: Self.name, needs: "a row with its name doesn't fit on it") }
        let pages = plan.pages.indices.map { index in
            let shown = plan.pages[index].filter { !$0.isRepeated }.map { nodes[$0.index] }
            return frame.scene(
                around: legend.elements(at: Point(frame.body.x, frame.body.y)) + page.elements(ofPage: index),
                alternativeText: wording.outlookText(of: shown, in: projection), page: index, of: plan.pages.count)
        }
        return Drawing(pages: pages, warnings: frame.warnings)
    }
}

extension Projection {
    /// A node and all below it, each before its children; nil for all.
    fileprivate func nodes(below focus: String?) -> [ProjectedNode] {
        guard let focus else { return nodes }
        var inside: Set<String> = [focus]
        return nodes.filter { node in
            guard node.id == focus || node.parent.map(inside.contains) ?? false else { return false }
            inside.insert(node.id)
            return true
        }
    }
}
