import Measurement

/// The head of a group of rows: the node's name, and its own achievement in the rows' columns.
struct TableGroupHead {
    private let node: ReportNode
    private let label: TextBlock
    private let columns: TableColumns
    private let notes: PublishedNotes
    private let width: Double
    private let context: ChartContext

    init(
        _ node: ReportNode, label: String, columns: TableColumns, notes: PublishedNotes, width: Double,
        in context: ChartContext
    ) {
        self.node = node
        self.columns = columns
        self.notes = notes
        self.width = width
        self.context = context
        let room = columns.achievement.x - columns.name.x - 16
        self.label = TextBlock(
            label, font: context.theme.type.label, width: room, maximumLines: 3, measuring: context.measuring)
    }

    /// Whether the name had to be shortened.
    var isTruncated: Bool { label.isTruncated }

    /// The head's height, in points.
    var height: Double { label.height + 10 }

    /// The surface behind the head.
    func surface(at y: Double) -> Element {
        .rect(Rect(x: columns.name.x - 6, y: y, width: width + 12, height: height), fill: context.theme.surface)
    }

    /// The head, its top at `y`.
    func element(at y: Double) -> Element {
        let theme = context.theme
        let measuring = context.measuring
        let baseline = y + 5 + measuring.metrics(of: theme.type.label).ascent
        let edge = Point(columns.achievement.x + columns.percents.width, baseline)
        let percent = node.outcome.achievement.map { context.wording.numbers.percent($0) } ?? "–"
        var figure = [columns.percents.element(percent, edge: edge, color: theme.ink)]
        if let mark = notes.mark(of: node.id) {
            figure.append(
                PlacedText(mark, font: theme.type.body, measuring: measuring).element(at: edge, color: theme.ink))
        }
        let state = StateLabel(of: node, font: TableRow.stateFont(theme.type), in: context)
        return .group(
            .tableRow,
            [
                .group(
                    .tableHeader,
                    label.elements(
                        baseline: Point(columns.name.x, baseline), color: theme.ink, measuring: measuring)),
                .group(.tableCell, figure),
                .group(.tableCell, state.elements(at: Point(columns.state.x, baseline))),
            ])
    }
}
