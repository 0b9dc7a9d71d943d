import Scene

/// Draws the rows of an outlook chart, page by page.
struct OutlookPage {
    private let rows: [OutlookRow]
    private let columns: FigureColumns
    private let plan: RowPlan
    private let body: Rect
    private let rowsTop: Double
    private let context: ChartContext
    private let axis: PercentAxis

    private static let narrowestAxis = 120.0
    private static let bleed = 6.0
    /// The room for the titles of the columns above the rows, in points.
    static let headHeight = 20.0
    private var theme: Theme { context.theme }

    /// Nil where the names and numbers leave no room for the axis.
    init?(
        rows: [OutlookRow], columns: FigureColumns, plan: RowPlan, body: Rect, rowsTop: Double, context: ChartContext
    ) {
        let left = body.x + plan.nameWidth + 16 + PercentAxis.overhang(in: context)
        let right = body.maxX - columns.room - PercentAxis.overhang(in: context)
        guard right - left >= Self.narrowestAxis else { return nil }
        self.rows = rows
        self.columns = columns
        self.plan = plan
        self.body = body
        self.rowsTop = rowsTop
        self.context = context
        axis = PercentAxis(from: left, to: right, in: context)
    }

    /// The rows over their axis, from the back to the front.
    func elements(ofPage index: Int) -> [Element] {
        let placed = plan.pages[index]
        let bottom = rowsTop + plan.height(ofPage: index)
        let line = ReferenceLine(
            x: axis.scale.position(of: PercentScale.goal), top: rowsTop, bottom: PercentAxis.line(below: bottom))
        return columns.heads(right: body.maxX, midY: rowsTop - Self.headHeight / 2) + placed.flatMap(ground)
            + axis.elements(below: bottom) + line.elements(in: theme) + placed.flatMap(matter)
    }

    /// The plan stands on a tint.
    private func ground(_ row: RowPlan.Row) -> [Element] {
        guard rows[row.index].isPlan else { return [] }
        let area = Rect(
            x: body.x - Self.bleed, y: rowsTop + row.top, width: body.width + 2 * Self.bleed, height: row.height)
        return [.rect(area, fill: theme.track)]
    }

    private func matter(_ row: RowPlan.Row) -> [Element] {
        let midY = rowsTop + row.top + row.height / 2
        let item = rows[row.index]
        return item.elements(on: axis, midY: midY, theme: theme)
            + RowName(row: row, width: plan.nameWidth).elements(x: body.x, midY: midY, color: theme.ink, in: context)
            + columns.elements(item.figures, right: body.maxX, midY: midY, color: theme.ink)
    }
}
