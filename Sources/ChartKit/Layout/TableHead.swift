import PlanModel
import Reports
import Scene

/// The heads of the columns, repeated on every page.
struct TableHead {
    private let columns: TableColumns
    private let theme: Theme
    private let blocks: [(block: TextBlock, span: TableColumns.Span, alignment: TextBlock.Alignment)]

    /// The font of heads.
    static func font(_ type: TypeRamp) -> Font { Font(type.family, size: type.small.size, weight: .semibold) }

    /// The texts of the heads in order.
    static func texts(of report: Report, wording: Wording) -> [String] {
        let year = wording.programmedYear(report.plan.year ?? report.cut?.year)
        let figures =
            report.horizon.map { [wording.reported(at: report.cut), wording.projected(to: $0), wording.projected] }
            ?? [wording.programmedAtCut, wording.executed, wording.achievement]
        return [wording.indicator, wording.entity, year] + figures + [wording.state]
    }

    init(_ texts: [String], columns: TableColumns, in context: ChartContext) {
        self.columns = columns
        theme = context.theme
        let spans: [(span: TableColumns.Span, alignment: TextBlock.Alignment)] = [
            (columns.name, .left), (columns.entity, .left), (columns.year, .right), (columns.programmed, .right),
            (columns.executed, .right), (columns.achievement, .left), (columns.state, .left),
        ]
        blocks = zip(texts, spans).filter { $0.1.span.width > 0 }.map { text, place in
            let block = TextBlock(
                text, font: Self.font(context.theme.type), width: place.span.width + 0.5, measuring: context.measuring)
            return (block, place.span, place.alignment)
        }
    }

    /// The height with the rule below, in points.
    var height: Double { (blocks.map(\.block.height).max() ?? 0) + 7 }

    /// The heads as a row of a table, standing on the rule.
    func row(at y: Double) -> Element {
        .group(
            .tableRow,
            blocks.map { head in
                .group(
                    .tableHeader(),
                    head.block.elements(
                        bottom: Point(head.span.x, y + height - 6), color: theme.muted, alignment: head.alignment,
                        in: head.span.width))
            })
    }

    /// The rule below the heads.
    func rule(at y: Double, width: Double) -> Element {
        .line(
            from: Point(columns.name.x, y + height), to: Point(columns.name.x + width, y + height),
            stroke: Stroke(theme.ink, width: 1))
    }
}
