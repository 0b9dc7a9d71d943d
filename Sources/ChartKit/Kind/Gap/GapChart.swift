import PlanModel
import Reports
import Scene

/// A row per node: how far its achievement is from 100 %, as a stem from the 100 % line to the mark of its state.
public struct GapChart: ChartKind {
    /// The name on the command line.
    public static let name = "gap"
    /// What it shows.
    public static let summary = "how far each objective and indicator is from 100 %, above it or below"

    /// It can show some of the indicators.
    public static let choosesRows = true

    /// A gap chart.
    public init() {}

    /// Draws the groups and indicators of the report, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        let all = IndicatorGroup.groups(of: subject).flatMap(\.indicators)
        let groups = subject.choice.chosen(from: IndicatorGroup.groups(of: subject))
        guard !groups.isEmpty else { throw .nothingToDraw(kind: Self.name, needs: subject.wantedIndicators) }
        let wording = context.wording
        let nodes = groups.flatMap(\.nodes)
        let rows = nodes.map { GapRow($0, in: context) }
        let frame = ChartFrame(
            title: wording.headline(wording.gapFinding(of: all), of: report),
            subtitle: wording.subtitle(
                of: subject, in: report, shown: groups.flatMap(\.indicators).count, of: all.count),
            footnote: wording.footnote(of: report, shown: nodes),
            in: context)
        let scale = context.scale(holding: rows.compactMap(\.value))
        let chart = RowChart(
            kind: Self.name, frame: frame,
            rows: zip(specs(of: groups), zip(nodes, rows)).map { spec, row in
                RowChart.Row(
                    spec: spec, figures: row.1.figures, tint: row.1.isGroup ? context.theme.track : nil,
                    shortened: row.0.shortenedName)
            },
            titles: [wording.figureTitle(of: report), wording.pointsTitle],
            legend: GapRow.legend(of: rows, on: scale, in: context), context: context)
        let plot = RowPlot.percents(scale, in: context) { row, axis, area in
            rows[row].elements(on: axis, midY: area.midY, theme: context.theme)
        }
        return try chart.drawing(plot) { shown in
            wording.gapText(of: report, at: subject.focus, shown: shown.map { nodes[$0] })
        }
    }

    private func specs(of groups: [IndicatorGroup]) -> [RowSpec] {
        GroupedRow.rows(of: groups).map { row in
            RowSpec(
                name: row.node.name, weight: row.isHead ? .bold : .regular, indent: row.indent, minimumHeight: 13,
                head: row.head, isHead: row.isHead)
        }
    }
}
