import PlanModel
import Reports
import Scene

/// Draws the rows of a bullet chart on one page.
struct BulletPage {
    let rows: [Int: BulletRow]
    let heads: [Int: ReportNode]
    let starts: Set<Int>
    let placed: [RowPlan.Row]
    let places: [Int: LabelPlacer.Place]
    let layout: BulletLayout
    let body: Rect
    let rowsTop: Double
    let rowsBottom: Double
    let context: ChartContext

    private var theme: Theme { context.theme }
    private var scale: LinearScale { layout.axis.scale }

    /// Everything but the legend, from the back to the front.
    var elements: [Element] {
        let line = ReferenceLine(
            x: scale.position(of: PercentScale.goal), top: rowsTop, bottom: PercentAxis.line(below: rowsBottom))
        return placed.flatMap(rule) + placed.flatMap(track) + placed.flatMap(bar)
            + layout.axis.elements(below: rowsBottom) + line.elements(in: theme)
            + placed.flatMap(name) + placed.flatMap(label)
    }

    private func midY(_ row: RowPlan.Row) -> Double { rowsTop + row.top + row.height / 2 }

    private func rule(_ row: RowPlan.Row) -> [Element] {
        guard starts.contains(row.index), row.top > 0 else { return [] }
        let y = rowsTop + row.top
        return [
            .line(
                from: Point(body.x, y), to: Point(scale.range.upperBound, y), stroke: Stroke(theme.rule, width: 0.5))
        ]
    }

    private func track(_ row: RowPlan.Row) -> [Element] {
        guard let bullet = rows[row.index], bullet.value != nil else { return [] }
        let top = midY(row) - layout.trackHeight / 2
        func stripe(from: Double, to: Double, fill: Color) -> Element {
            let left = scale.position(of: from)
            return .rect(
                Rect(x: left, y: top, width: scale.position(of: to) - left, height: layout.trackHeight), fill: fill)
        }
        return [
            stripe(from: PercentScale.goal, to: layout.axis.percents.limit, fill: theme.track),
            stripe(from: 0, to: PercentScale.goal, fill: theme.band),
        ]
    }

    private func bar(_ row: RowPlan.Row) -> [Element] {
        guard let bullet = rows[row.index], let value = bullet.value, let band = bullet.node.shownBand else {
            return []
        }
        let fill = theme.style(of: band.state).fill
        let y = midY(row)
        func span(from: Double, to: Double) -> Rect {
            let left = scale.clampedPosition(of: from)
            return Rect(
                x: left, y: y - layout.barHeight / 2, width: max(0, scale.clampedPosition(of: to) - left),
                height: layout.barHeight)
        }
        var elements: [Element] = [.rect(span(from: 0, to: min(value, PercentScale.goal)), fill: fill)]
        if bullet.isBeyondGoal {
            let beyond = span(from: PercentScale.goal, to: value)
            elements += OverExecution.elements(in: beyond, color: fill, theme: theme)
        }
        if let year = bullet.yearProgramme {
            elements.append(
                YearTick.element(of: year, on: layout.axis, midY: y, height: layout.trackHeight, theme: theme))
        }
        if value > layout.axis.percents.limit {
            let centre = Point(scale.range.upperBound - BreakMark.width, y)
            elements += BreakMark.elements(at: centre, height: layout.barHeight, theme: theme)
        } else if value < 0 {
            elements.append(BackwardMark.element(at: Point(scale.range.lowerBound, y), color: fill))
        }
        return elements
            + StateMark(band: band, size: 9).elements(at: Point(layout.glyphX, y), in: theme)
    }

    private func name(_ row: RowPlan.Row) -> [Element] {
        let y = midY(row)
        let names = layout.names
        guard let head = heads[row.index] else {
            return RowName(row: row, width: names.upperBound - names.lowerBound)
                .elements(x: names.lowerBound, midY: y, color: theme.ink, in: context)
        }
        let source = context.wording.achievement(of: head) ?? context.wording.word(of: head.outcome) ?? ""
        let font = theme.type.body.sized(row.name.font.size)
        let figure = TextLine(source, font: font, measuring: context.measuring)
        let figureX = names.upperBound - figure.width
        let glyph = head.shownBand.map {
            StateMark(band: $0, size: 7).elements(at: Point(layout.glyphX, y), in: theme)
        }
        return RowName(row: row, width: figureX - 6 - names.lowerBound)
            .elements(x: names.lowerBound, midY: y, color: theme.muted, in: context)
            + figure.elements(x: figureX, midY: y, color: theme.muted) + (glyph ?? [])
    }

    private func label(_ row: RowPlan.Row) -> [Element] {
        guard let bullet = rows[row.index], let place = places[row.index] else { return [] }
        let y = midY(row)
        let state = bullet.node.shownBand?.state
        let color =
            switch place.style {
            case .inside: state.map { theme.style(of: $0).onFill } ?? theme.ink
            case .beside, .edge: bullet.value == nil ? theme.muted : theme.ink
            }
        let text = bullet.label.elements(x: place.x, midY: y, color: color)
        let end = scale.clampedPosition(of: bullet.value ?? 0)
        guard place.style == .edge, place.x - end > 12 else { return text }
        let leader = Element.line(
            from: Point(end + 3, y), to: Point(place.x - 3, y), stroke: Stroke(theme.muted, width: 0.5, dash: [1, 2]))
        return [leader] + text
    }
}
