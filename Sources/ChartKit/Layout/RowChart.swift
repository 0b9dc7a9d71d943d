import PlanModel
import Scene

/// A chart of rows on as many pages as they need: names at the left, numbers at the right, marks between them.
struct RowChart {
    /// A row before it has a place.
    struct Row {
        /// Its name, and how it's kept together with others.
        var spec: RowSpec
        /// Its numbers, one for each column.
        var figures: [TextLine]
        /// What it stands on, so that the plan and its groups stand out.
        var tint: Color?
        /// What is said where its name has to be shortened.
        var shortened: Diagnostic?
    }

    /// The name of the kind, for errors.
    let kind: String
    /// The texts around it.
    let frame: ChartFrame
    /// The rows in order.
    let rows: [Row]
    /// The titles of the columns of numbers.
    let titles: [String]
    /// The key to its marks.
    let legend: [Legend.Entry]
    /// What it's drawn with.
    let context: ChartContext

    private static let narrowestPlot = 90.0
    private static let nameGap = 16.0
    private static let bleed = 6.0

    /// The finished pages.
    ///
    /// - Parameter text: what a reader who can't see a page is told of the rows on it.
    func drawing(_ plot: RowPlot, text: ([Int]) -> String) throws(ChartError) -> Drawing {
        let body = frame.body
        let columns = FigureColumns(rows.map(\.figures), titles: titles, in: context)
        let legend = Legend(legend, width: body.width - columns.room, in: context)
        let top = body.y + legend.height + 4 + plot.headHeight
        let planner = RowPlanner(
            specs: rows.map(\.spec), height: body.maxY - plot.footHeight - top, context: context)
        let right = body.maxX - columns.room - plot.overhang
        let found = planner.plan { plan -> Double? in
            let left = body.x + plan.nameWidth + Self.nameGap + plot.overhang
            return right - left >= Self.narrowestPlot ? left : nil
        }
        guard let (plan, left) = found else { throw .doesNotFit(kind: kind, needs: planner.obstacle) }
        let placed = plot.placed(left...right)
        let key =
            legend.elements(at: Point(body.x, body.y))
            + columns.heads(right: body.maxX, midY: legend.lastMidY(from: body.y))
        let pages = plan.pages.indices.map { index in
            let page = plan.pages[index]
            func area(_ row: RowPlan.Row) -> Rect {
                Rect(x: left, y: top + row.top, width: right - left, height: row.height)
            }
            let whole = Rect(x: left, y: top, width: right - left, height: plan.height(ofPage: index))
            let areas = page.reduce(into: [Int: Rect]()) { $0[$1.index] = area($1) }
            let elements =
                page.flatMap { ground(of: $0, top: top) } + placed.ground(whole, areas)
                + page.flatMap { row -> [Element] in
                    let area = area(row)
                    return placed.marks(row.index, area)
                        + RowName(row: row, width: plan.nameWidth)
                        .elements(x: body.x, midY: area.midY, color: context.theme.ink, in: context)
                        + columns.elements(
                            rows[row.index].figures, right: body.maxX, midY: area.midY, color: context.theme.ink)
                }
            let shown = page.filter { !$0.isRepeated }.map(\.index)
            return frame.scene(
                around: key + elements, alternativeText: text(shown), data: data(of: shown), page: index,
                of: plan.pages.count)
        }
        let shortened = plan.pages.joined().filter { $0.name.isTruncated && !$0.isRepeated }
            .compactMap { rows[$0.index].shortened }
        return Drawing(pages: pages, warnings: frame.warnings + shortened)
    }

    /// The numbers beside the marks; the marks may say more, so they're no bars.
    private func data(of shown: [Int]) -> FigureData {
        FigureData(
            nameTitle: context.wording.name, columns: titles.map { FigureData.Column($0) },
            rows: shown.map { row in
                FigureData.Row(rows[row].spec.name, rows[row].figures.map { FigureData.Cell($0.text) })
            })
    }

    private func ground(of row: RowPlan.Row, top: Double) -> [Element] {
        guard let tint = rows[row.index].tint else { return [] }
        let body = frame.body
        return [
            .rect(
                Rect(
                    x: body.x - Self.bleed, y: top + row.top, width: body.width + 2 * Self.bleed, height: row.height),
                fill: tint)
        ]
    }
}
