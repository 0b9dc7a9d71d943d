import Reports
import Scene

/// A row per indicator: its achievement as a bar against the 100 % line, with its state, name and number.
public struct BulletChart: ChartKind {
    /// The name on the command line.
    public static let name = "bullet"
    /// What it shows.
    public static let summary = "achievement of each indicator against the 100 % line, grouped by objective"

    /// It can show some of the indicators.
    public static let choosesRows = true

    /// A bullet chart.
    public init() {}

    /// Draws the indicators of the report, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let all = IndicatorGroup.groups(of: subject).flatMap(\.indicators)
        let groups = subject.choice.chosen(from: IndicatorGroup.groups(of: subject))
        let indicators = groups.flatMap(\.indicators)
        guard !indicators.isEmpty else {
            throw .nothingToDraw(kind: Self.name, needs: subject.wantedIndicators)
        }
        let wording = context.wording
        let tally = StateTally(indicators)
        let frame = ChartFrame(
            title: wording.finding(StateTally(all), in: report, focus: subject.focus.flatMap(report.node)),
            subtitle: wording.subtitle(
                of: subject, in: report, shown: indicators.count, of: all.count),
            footnote: wording.footnote(of: report, shown: groups.flatMap(\.nodes)), in: context)
        let bullets = indicators.map { BulletRow($0, in: context) }
        let scale = context.scale(holding: bullets.flatMap(\.achievements))
        let legend = Legend(
            BulletLegend.entries(tally, rows: bullets, on: scale, in: context), width: frame.body.width, in: context)

        let rowsTop = frame.body.y + legend.height + 8
        let room = frame.body.maxY - PercentAxis.height(in: context) - rowsTop
        let contents = BulletContents(groups, rows: bullets, height: room, in: context)
        let found = contents.planner.plan { plan in
            BulletLayout(plan, rows: contents.rows, on: scale, in: frame.body, rowsTop: rowsTop, context: context)
        }
        guard let (plan, layout) = found else { throw .doesNotFit(kind: Self.name, needs: contents.planner.obstacle) }

        let pages = plan.pages.indices.map { index in
            let placed = plan.pages[index]
            let page = BulletPage(
                rows: contents.rows, heads: contents.heads, starts: contents.starts, placed: placed,
                places: layout.places[index], layout: layout, body: frame.body, rowsTop: rowsTop,
                rowsBottom: rowsTop + plan.height(ofPage: index),
                context: context)
            let text = wording.alternativeText(
                of: report, at: subject.focus, tally: tally, shown: contents.groups(shownBy: placed.map(\.index)))
            return frame.scene(
                around: legend.elements(at: Point(frame.body.x, frame.body.y)) + page.elements, alternativeText: text,
                data: contents.data(of: placed, on: scale, in: context), page: index, of: plan.pages.count)
        }
        return Drawing(pages: pages, warnings: frame.warnings + contents.warnings(of: plan))
    }
}
