import PlanModel
import Reports
import Scene
import Words

/// What each part of a node adds to its achievement, one after the other, beside what it would add at 100 %.
public struct WaterfallChart: ChartKind {
    /// The name on the command line.
    public static let name = "waterfall"
    /// What it shows.
    public static let summary =
        "what each part adds to the plan, or to the node in focus, beside what it would at 100 %"

    /// What adds to a node.
    public static let reach = ChartReach.parts

    /// A waterfall chart.
    public init() {}

    /// Draws the parts of the plan, or of the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let report = subject.report
        guard let node = subject.focus.map(report.node) ?? report.root else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "el nodo «\(subject.focus ?? Plan.rootID)»", en: "the node '\(subject.focus ?? Plan.rootID)'"))
        }
        let parts = report.children(of: node.id)
        guard !parts.isEmpty, let total = node.outcome.achievement else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "un nodo con avance y con partes debajo",
                    en: "a node with an achievement and with parts below it"))
        }
        let wording = context.wording
        let steps = WaterfallStep.steps(of: node, total: total, parts: parts, in: context)
        let frame = ChartFrame(
            title: wording.headline(wording.waterfallFinding(of: node, parts: parts), of: report),
            subtitle: wording.subtitle(of: report, at: node.id),
            footnote: wording.footnote(of: report, shown: [node] + parts),
            in: context)
        let scale = PercentScale(spanning: steps.flatMap(\.extent))
        let chart = RowChart(
            kind: Self.name, frame: frame,
            rows: steps.map { step in
                RowChart.Row(
                    spec: RowSpec(
                        name: step.name, weight: step.isTotal ? .bold : .regular, minimumHeight: 16),
                    figures: step.figures, tint: step.isTotal ? context.theme.track : nil,
                    shortened: report.node(step.id ?? "")?.shortenedName)
            },
            titles: wording.waterfallTitles(of: report), legend: WaterfallStep.legend(of: steps, in: context),
            context: context)
        let plot = RowPlot.percents(scale, in: context) { row, axis, area in
            steps[row].elements(on: axis, in: area, theme: context.theme)
        }
        return try chart.drawing(plot) { shown in
            wording.waterfallText(of: report, node: node, shown: shown.map { steps[$0] })
        }
    }
}
