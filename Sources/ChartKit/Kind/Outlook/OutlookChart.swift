import PlanModel
import Reports
import Scene
import Words

/// A row for the plan and each node above the indicators: what was reported at the cut, what it comes to at the horizon,
/// the intervals around that, and the probability of reaching 100 %.
public struct OutlookChart: ChartKind {
    /// The name on the command line.
    public static let name = "outlook"
    /// What it shows.
    public static let summary = "whether each objective will reach its target: reported, projected, and how sure"
    /// It shows what isn't there yet.
    public static let need = ChartNeed.projection

    /// The nodes above the indicators.
    public static let reach = ChartReach.groups

    /// An outlook chart.
    public init() {}

    /// Draws the nodes above the indicators, or those below the focus, on as many pages as they need.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let nodes = subject.projection?.nodes(below: subject.focus).filter { $0.indicator == nil } ?? []
        guard let projection = subject.projection, !nodes.isEmpty else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(es: "un nodo encima de los indicadores", en: "a node above the indicators"))
        }
        guard !projection.isSettled else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "algo por proyectar: al \(context.numbers.date(projection.horizon)) todo está reportado",
                    en: "something to project: all is reported by \(context.numbers.date(projection.horizon))"))
        }
        let wording = context.wording
        let rows = nodes.map { OutlookRow($0, isPlan: $0.parent == nil, in: context) }
        let frame = ChartFrame(
            title: wording.outlookFinding(of: nodes, in: projection),
            subtitle: wording.subtitle(of: projection.report, at: subject.focus),
            footnote: [wording.dependenceNote, wording.footnote(of: projection.report, shown: [])]
                .filter { !$0.isEmpty }.joined(separator: "\n"), in: context)
        let scale = context.scale(holding: rows.flatMap(\.achievements))
        let chart = RowChart(
            kind: Self.name, frame: frame,
            rows: zip(nodes, rows).map { node, row in
                let name = node.name.isEmpty ? wording.shortName(of: node) : node.name
                return RowChart.Row(
                    spec: RowSpec(name: name, weight: row.isPlan ? .bold : .regular, minimumHeight: 24),
                    figures: row.figures, tint: row.isPlan ? context.theme.track : nil,
                    shortened: projection.report.node(node.id)?.shortenedName)
            },
            titles: wording.outlookTitles,
            legend: OutlookRow.legend(of: rows, in: projection, on: scale, in: context), context: context)
        let plot = RowPlot.percents(scale, in: context) { row, axis, area in
            rows[row].elements(on: axis, midY: area.midY, theme: context.theme)
        }
        return try chart.drawing(plot) { shown in
            wording.outlookText(of: shown.map { nodes[$0] }, at: subject.focus, in: projection)
        }
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
