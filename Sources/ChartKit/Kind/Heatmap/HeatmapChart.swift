import PlanModel
import Reports
import Scene
import Words

/// A row per node and a column per cut: the achievement at it as a number on the colour of its state.
public struct HeatmapChart: ChartKind {
    /// The name on the command line.
    public static let name = "heatmap"
    /// What it shows.
    public static let summary =
        "the achievement of each objective and indicator at every cut, in the colour of its state"
    /// It shows every cut.
    public static let need = ChartNeed.history

    /// It can show some of the indicators.
    public static let choosesRows = true

    /// A heatmap.
    public init() {}

    /// Draws the plan with its groups and indicators, or those below the focus, on as many pages as they need; the latest
    /// cuts where not all have room side by side.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        guard let latest = subject.history.last else {
            throw .nothingToDraw(
                kind: Self.name, needs: Phrase(es: "el plan en sus cortes", en: "the plan at its cuts"))
        }
        let all = IndicatorGroup.groups(of: subject)
        let groups = subject.choice.chosen(from: all)
        guard !groups.isEmpty else { throw .nothingToDraw(kind: Self.name, needs: subject.wantedIndicators) }
        let top = subject.focus == nil ? latest.root.map { [$0] } ?? [] : []
        let nodes = top + groups.flatMap(\.nodes)
        let wording = context.wording
        let grid = HeatmapGrid(nodes, at: subject.history, in: context)
        let omitted = subject.history.count - grid.shown.count
        let frame = ChartFrame(
            title: wording.headline(
                wording.historyFinding(of: grid.shown, nodes: top + all.flatMap(\.nodes)), of: latest),
            subtitle: ([
                wording.subtitle(
                    of: subject, in: latest, shown: groups.flatMap(\.indicators).count,
                    of: all.flatMap(\.indicators).count)
            ] + (omitted > 0 ? [wording.omittedCuts(omitted)] : []))
            .joined(separator: ". "),
            footnote: wording.sourceLine(latest), in: context)
        let chart = RowChart(
            kind: Self.name, frame: frame,
            rows: zip(specs(top, groups, wording), nodes).map { spec, node in
                RowChart.Row(spec: spec, figures: [], shortened: node.shortenedName)
            }, titles: [], legend: grid.legend, context: context)
        var drawing = try chart.drawing(grid.plot) { shown in
            wording.historyText(of: grid.shown, at: subject.focus, shown: shown.map { nodes[$0] })
        }
        if omitted > 0 {
            drawing.warnings.append(
                Diagnostic(
                    .warning,
                    Phrase(es: Wording.spanish.omittedCuts(omitted), en: Wording.english.omittedCuts(omitted)),
                    advice: .useLargerPage))
        }
        return drawing
    }

    private func specs(_ top: [ReportNode], _ groups: [IndicatorGroup], _ wording: Wording) -> [RowSpec] {
        let specs = top.map {
            RowSpec(name: $0.name.isEmpty ? "Plan" : $0.name, weight: .bold, minimumHeight: HeatmapGrid.lowestCell)
        }
        let first = specs.count
        return specs
            + GroupedRow.rows(of: groups).map { row in
                RowSpec(
                    name: row.node.name, weight: row.isHead ? .bold : .regular, indent: row.indent,
                    minimumHeight: HeatmapGrid.lowestCell, head: row.head.map { first + $0 }, isHead: row.isHead)
            }
    }
}
