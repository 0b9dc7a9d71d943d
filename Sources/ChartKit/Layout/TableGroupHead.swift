import Reports
import Scene

/// The head of a group of rows: the node's name, and its own achievement in the rows' columns.
struct TableGroupHead {
    private let node: ReportNode
    private let label: TextBlock
    private let columns: TableColumns
    private let notes: PublishedNotes
    private let context: ChartContext

    init(
        _ node: ReportNode, label: String, columns: TableColumns, notes: PublishedNotes,
        in context: ChartContext
    ) {
        self.node = node
        self.columns = columns
        self.notes = notes
        self.context = context
        let room = columns.achievement.x - columns.name.x - 16
        self.label = TextBlock(
            label, font: context.theme.type.label, width: room, maximumLines: 3, measuring: context.measuring)
    }

    /// Whether the name had to be shortened.
    var isTruncated: Bool { label.isTruncated }

    /// The head's height, in points.
    var height: Double { label.height + 16 }

    /// The head, its top left corner at `origin`.
    func element(at origin: Point) -> Element {
        let columns = columns.moved(by: origin.x)
        let theme = context.theme
        let measuring = context.measuring
        let baseline = origin.y + 11 + measuring.metrics(of: theme.type.label).ascent
        let edge = Point(columns.achievement.x + columns.percents.width, baseline)
        let percent = node.outcome.achievement.map { context.wording.numbers.percent($0) } ?? "–"
        var figure = [columns.percents.element(percent, edge: edge, color: theme.ink)]
        if let mark = notes.mark(of: node.id) {
            figure.append(
                PlacedText(mark, font: theme.type.body, measuring: measuring).element(
                    at: Point(edge.x + 1, edge.y), color: theme.ink))
        }
        // All but the achievement's and the state's.
        let over = columns.count - 2
        let state = StateLabel(of: node, font: TableRow.stateFont(theme.type), in: context)
        return .group(
            .tableRow,
            [
                .group(
                    .tableHeader(columns: over),
                    label.elements(
                        baseline: Point(columns.name.x, baseline), color: theme.accent, measuring: measuring)),
                .group(.tableCell, figure),
                .group(.tableCell, state.elements(at: Point(columns.state.x, baseline))),
            ])
    }
}
