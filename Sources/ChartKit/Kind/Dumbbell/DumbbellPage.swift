import PlanModel
import Scene

/// Draws the rows of a dumbbell chart on one page.
struct DumbbellPage {
    let rows: [DumbbellRow]
    let placed: [RowPlan.Row]
    let places: [Int: LabelPlacer.Place]
    let layout: DumbbellLayout
    let body: Rect
    let rowsTop, rowsBottom: Double
    let context: ChartContext

    private static let bleed = 6.0
    private var theme: Theme { context.theme }

    /// Everything but the legend, from the back to the front.
    var elements: [Element] {
        let line = ReferenceLine(
            x: layout.axis.scale.position(of: PercentScale.goal), top: rowsTop,
            bottom: PercentAxis.line(below: rowsBottom))
        return placed.flatMap(ground) + layout.axis.elements(below: rowsBottom) + line.elements(in: theme)
            + placed.flatMap(marks) + placed.flatMap(name) + placed.flatMap(label) + placed.flatMap(figures)
    }

    private func midY(_ row: RowPlan.Row) -> Double { rowsTop + row.top + row.height / 2 }

    /// The plan and its groups stand on a tint; indicators are parted by hairlines.
    private func ground(_ row: RowPlan.Row) -> [Element] {
        let area = Rect(
            x: body.x - Self.bleed, y: rowsTop + row.top, width: body.width + 2 * Self.bleed, height: row.height)
        switch rows[row.index].rank {
        case .plan: return [.rect(area, fill: theme.band)]
        case .group: return [.rect(area, fill: theme.track)]
        case .indicator:
            let above = placed.last { $0.top < row.top }
            guard let above, rows[above.index].rank == .indicator else { return [] }
            return [
                .line(
                    from: Point(body.x, area.y), to: Point(body.maxX, area.y), stroke: Stroke(theme.rule, width: 0.5))
            ]
        }
    }

    private func marks(_ row: RowPlan.Row) -> [Element] {
        let item = rows[row.index]
        let label = places[row.index].flatMap { place in
            place.style == .inside ? item.label.box(x: place.x, midY: midY(row)) : nil
        }
        return DumbbellMarks(item, axis: layout.axis, midY: midY(row)).elements(around: label, theme: theme)
    }

    private func name(_ row: RowPlan.Row) -> [Element] {
        RowName(row: row, width: layout.nameWidth)
            .elements(x: body.x, midY: midY(row), color: theme.ink, in: context)
    }

    private func label(_ row: RowPlan.Row) -> [Element] {
        let item = rows[row.index]
        guard let place = places[row.index] else { return [] }
        let y = midY(row)
        let color = item.isComplete && !item.isEqual ? theme.ink : theme.muted
        let text = item.label.elements(x: place.x, midY: y, color: color)
        let end = DumbbellMarks(item, axis: layout.axis, midY: y).boxes.map(\.maxX).max()
        guard place.style == .edge, let end, place.x - end > 12 else { return text }
        return [
            .line(
                from: Point(end + 3, y), to: Point(place.x - 3, y),
                stroke: Stroke(theme.muted, width: 0.5, dash: [1, 2]))
        ] + text
    }

    private func figures(_ row: RowPlan.Row) -> [Element] {
        zip(rows[row.index].figures, layout.figureEdges).flatMap { figure, edge in
            figure.elements(x: edge - figure.width, midY: midY(row), color: theme.ink)
        }
    }
}
