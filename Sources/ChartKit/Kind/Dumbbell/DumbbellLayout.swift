import Scene

/// The columns of a dumbbell chart and the places of its labels, the same on all its pages.
struct DumbbellLayout {
    /// The width of the column of names, in points.
    let nameWidth: Double
    /// The axis under the rows.
    let axis: PercentAxis
    /// The right edges of the columns of numbers.
    let figureEdges: [Double]
    /// A label's place by its row, for each page.
    let places: [[Int: LabelPlacer.Place]]

    /// The distance of labels from everything, in points.
    static let clearance = 5.0
    private static let narrowestAxis = 90.0
    private static let nameGap = 16.0
    private static let columnGap = 14.0

    /// The room that the columns of numbers take, in points.
    static func figureRoom(_ rows: [DumbbellRow]) -> Double {
        Double(rows.first?.figures.count ?? 0) * (figureWidth(rows) + columnGap)
    }

    /// The width that an axis has at least beside the widest names, in points.
    static func narrowestAxis(_ rows: [DumbbellRow], in body: Rect, context: ChartContext) -> Double {
        let label = rows.map(\.label.width).max() ?? 0
        let gutter = max(label + 2 * clearance, PercentAxis.overhang(in: context))
        let names = context.size.width * RowPlanner.widestNames
        return max(narrowestAxis, body.width - names - nameGap - gutter - figureRoom(rows))
    }

    /// Lays a plan's rows out; leaves more room at the right until every label has a place. Nil where there is none.
    init?(
        _ plan: RowPlan, rows: [DumbbellRow], on scale: PercentScale, in body: Rect, rowsTop: Double,
        context: ChartContext
    ) {
        let column = Self.figureWidth(rows) + Self.columnGap
        let columns = rows.first?.figures.count ?? 0
        nameWidth = plan.nameWidth
        figureEdges = (0..<columns).map { body.maxX - Double(columns - 1 - $0) * column }
        let left = body.x + plan.nameWidth + Self.nameGap
        let right = body.maxX - Self.figureRoom(rows)
        var gutter = PercentAxis.overhang(in: context)
        while right - gutter - left >= Self.narrowestAxis {
            let axis = PercentAxis(scale, from: left, to: right - gutter, in: context)
            let attempt = plan.pages.indices.map { page in
                Self.places(
                    of: plan.pages[page], rows: rows, axis: axis,
                    bounds: Rect(x: left, y: rowsTop, width: right - left, height: plan.height(ofPage: page)))
            }
            guard let widest = attempt.flatMap(\.homeless).map({ rows[$0].label.width }).max() else {
                self.axis = axis
                places = attempt.map(\.places)
                return
            }
            gutter = max(widest + 2 * Self.clearance, gutter + 1)
        }
        return nil
    }

    private static func figureWidth(_ rows: [DumbbellRow]) -> Double {
        rows.flatMap(\.figures).map(\.width).max() ?? 0
    }

    private static func places(
        of page: [RowPlan.Row], rows: [DumbbellRow], axis: PercentAxis, bounds: Rect
    ) -> (places: [Int: LabelPlacer.Place], homeless: [Int]) {
        let line = ReferenceLine(
            x: axis.scale.position(of: PercentScale.goal), top: bounds.y, bottom: bounds.maxY)
        func midY(_ row: RowPlan.Row) -> Double { bounds.y + row.top + row.height / 2 }
        let marks = page.map { DumbbellMarks(rows[$0.index], axis: axis, midY: midY($0)) }
        var placer = LabelPlacer(
            bounds: bounds, clearance: clearance,
            obstacles: [line.box] + marks.flatMap { $0.boxes + $0.lines })
        var places: [Int: LabelPlacer.Place] = [:]
        var homeless: [Int] = []
        for (row, marks) in zip(page, marks) {
            let label = rows[row.index].label
            let boxes = marks.boxes
            var candidates: [LabelPlacer.Place] = []
            let line = marks.lines.max { $0.width < $1.width }
            if let line, line.width >= label.width + 4 * clearance {
                candidates.append(.init(x: line.midX - label.width / 2, style: .inside))
            }
            let end = boxes.map(\.maxX).max() ?? bounds.x - clearance
            let after = placer.placesAfter(end, label: label, midY: midY(row))
            candidates += after.prefix(1)
            if let start = boxes.map(\.x).min() { candidates.append(.init(x: start - clearance - label.width)) }
            candidates += after.dropFirst()
            candidates.append(.init(x: bounds.maxX - label.width, style: .edge))
            if let place = placer.place(label, midY: midY(row), at: candidates, own: line) {
                places[row.index] = place
            } else {
                homeless.append(row.index)
            }
        }
        return (places, homeless)
    }
}
