import PlanModel
import Reports
import Scene
import Words

/// Where each node stands among its siblings under one methodology and under another, joined by a line.
public struct RanksChart: ChartKind {
    /// The name on the command line.
    public static let name = "ranks"
    /// What it shows.
    public static let summary = "which rank each objective has under one methodology, and which under another"
    /// Two methodologies.
    public static let need = ChartNeed.comparison

    /// The objectives.
    public static let reach = ChartReach.parts

    /// A ranks chart.
    public init() {}

    /// Draws the nodes right below the plan, or below the focus; a page for each methodology after the first.
    public func draw(_ subject: ChartSubject, in context: ChartContext) throws(ChartError) -> Drawing {
        let comparison = try subject.compared(for: Self.name)
        let parent = subject.focus ?? Plan.rootID
        let nodes = comparison.nodes.filter { $0.parent == parent && $0.ranks.contains { $0 != nil } }
        guard nodes.count > 1 else {
            throw .nothingToDraw(
                kind: Self.name,
                needs: Phrase(
                    es: "dos nodos medidos o más justo debajo de «\(parent)»",
                    en: "two measured nodes or more right below '\(parent)'"))
        }
        return try comparison.drawing { shown throws(ChartError) in
            try draw(nodes, below: parent, of: comparison, shown, in: context)
        }
    }

    private func draw(
        _ nodes: [ComparedNode], below parent: String, of comparison: Comparison, _ shown: [Int],
        in context: ChartContext
    ) throws(ChartError) -> Drawing {
        let wording = context.wording
        let board = RankBoard(nodes, against: shown[1], in: context)
        let names = wording.descriptions(of: comparison, shown)
        let subtitle = wording.subtitle(of: comparison, at: parent, shown, names)
        let frame = ChartFrame(
            title: wording.title(of: comparison, shown, names, finding: wording.ranksFinding(board)),
            subtitle: subtitle,
            footnote: wording.sourceLine(comparison.reports[0]), in: context)
        let chart = RowChart(
            kind: Self.name, frame: frame,
            rows: board.starts.indices.map { row in
                RowChart.Row(
                    spec: RowSpec(name: board.starts[row].name, minimumHeight: RankBoard.mark + 4),
                    figures: board.figures(ofRow: row),
                    shortened: comparison.reports[0].node(board.starts[row].id)?.shortenedName)
            },
            titles: ["", ""], legend: board.legend(names), context: context)
        let drawing = try chart.drawing(board.plot) { _ in wording.ranksText(board, subtitle) }
        guard drawing.pages.count == 1 else {
            let last = board.starts[board.starts.count - 1].name
            throw .doesNotFit(
                kind: Self.name,
                needs: Phrase(
                    es: "el puesto de «\(last)» no cabe en la página de los otros; --focus muestra menos",
                    en: "the rank of '\(last)' doesn't stand on the page of the others; a focus shows fewer"))
        }
        return drawing
    }
}
