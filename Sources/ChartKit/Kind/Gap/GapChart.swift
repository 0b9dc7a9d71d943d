import PlanModel
import Reports
import Scene

/// A row per node: how far its achievement is from 100 %, as a stem from the 100 % line to the mark of its state.
public struct GapChart: ChartKind {
    /// The name on the command line.
    public static let name = "gap"
    /// What it shows.
    public static let summary = "how far each objective and indicator is from 100 %, above it or below"

    /// A gap chart.
    public init() {}

    /// Draws the groups and indicators of the report, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let groups = IndicatorGroup.groups(of: subject)
        guard !groups.isEmpty else {
            let needs = subject.focus.map { "an indicator in or below '\($0)'" } ?? "at least one indicator"
            throw .nothingToDraw(kind: Self.name, needs: needs)
        }
        let wording = context.wording
        let nodes = groups.flatMap(\.nodes)
        let rows = nodes.map { GapRow($0, in: context) }
        let frame = ChartFrame(
            title: wording.headline(wording.gapFinding(of: groups.flatMap(\.indicators)), of: report),
            subtitle: wording.subtitle(of: report), footnote: wording.footnote(of: report, shown: nodes),
            in: context)
        let columns = FigureColumns(
            rows.map(\.figures), titles: [wording.figureTitle(of: report), wording.pointsTitle], in: context)
        let legend = Legend(GapRow.legend(of: rows, in: context), width: frame.body.width - columns.room, in: context)
        let rowsTop = frame.body.y + legend.height + 4
        let planner = RowPlanner(
            specs: specs(of: groups), height: frame.body.maxY - PercentAxis.height(in: context) - rowsTop,
            context: context)
        guard let plan = planner.plan(),
            let page = GapPage(
                rows: rows, columns: columns, plan: plan, body: frame.body, rowsTop: rowsTop, context: context)
        else { throw .doesNotFit(kind: Self.name, needs: "a row with its name doesn't fit on it") }

        let heads = columns.heads(right: frame.body.maxX, midY: legend.lastMidY(from: frame.body.y))
        let pages = plan.pages.indices.map { index in
            let shown = plan.pages[index].filter { !$0.isRepeated }.map { nodes[$0.index] }
            return frame.scene(
                around: legend.elements(at: Point(frame.body.x, frame.body.y)) + heads + page.elements(ofPage: index),
                alternativeText: wording.gapText(of: report, shown: shown), page: index, of: plan.pages.count)
        }
        let shortened = plan.pages.joined().filter { $0.name.isTruncated && !$0.isRepeated }.compactMap {
            nodes[$0.index].shortenedName
        }
        return Drawing(pages: pages, warnings: frame.warnings + shortened)
    }

    private func specs(of groups: [IndicatorGroup]) -> [RowSpec] {
        var specs: [RowSpec] = []
        for group in groups {
            let head = group.head.map { _ in specs.count }
            if let node = group.head {
                specs.append(RowSpec(name: node.name, weight: .bold, minimumHeight: 13, head: head, isHead: true))
            }
            specs += group.indicators.map { RowSpec(name: $0.name, minimumHeight: 13, head: head) }
        }
        return specs
    }
}
