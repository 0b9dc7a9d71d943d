import Scene

/// The columns of a bullet chart and the places of its labels, the same on all its pages.
struct BulletLayout {
    /// Where names start and how wide they are.
    let names: ClosedRange<Double>
    /// The middle of the column of glyphs.
    let glyphX: Double
    /// The axis under the rows.
    let axis: PercentAxis
    /// The heights of the track and of the bar, in points.
    let trackHeight, barHeight: Double
    /// A label's place by its row; a row on two pages has one on each.
    let places: [[Int: LabelPlacer.Place]]

    /// The least width of the axis, in points.
    static let narrowestAxis = 90.0
    private static let glyphRoom = 28.0
    private static let clearance = 5.0

    /// Lays a plan's rows out; widens the room at the right until every label has a place. Nil where there is none.
    init?(
        _ plan: RowPlan, rows: [Int: BulletRow], on scale: PercentScale, in body: Rect, rowsTop: Double,
        context: ChartContext
    ) {
        let smallest = plan.smallestHeight { rows[$0] != nil } ?? 0
        let track = min(max(smallest - 4, 11), 26)
        let left = body.x + plan.nameWidth + Self.glyphRoom
        let overhang = PercentAxis.overhang(in: context)
        var gutter = overhang
        while body.maxX - gutter - left >= Self.narrowestAxis {
            let axis = PercentAxis(scale, from: left, to: body.maxX - gutter, in: context)
            let attempt = plan.pages.indices.map { page in
                Self.places(
                    of: plan.pages[page], rows: rows, axis: axis, barHeight: track * 0.5, right: body.maxX,
                    rowsTop: rowsTop, bottom: rowsTop + plan.height(ofPage: page))
            }
            let homeless = attempt.flatMap(\.homeless).compactMap { rows[$0]?.label.width }
            guard let widest = homeless.max() else {
                names = body.x...(body.x + plan.nameWidth)
                glyphX = body.x + plan.nameWidth + Self.glyphRoom / 2
                self.axis = axis
                trackHeight = track
                barHeight = track * 0.5
                places = attempt.map(\.places)
                return
            }
            gutter = max(widest + 2 * Self.clearance, gutter + 1)
        }
        return nil
    }

    private static func places(
        of page: [RowPlan.Row], rows: [Int: BulletRow], axis: PercentAxis, barHeight: Double, right: Double,
        rowsTop: Double, bottom: Double
    ) -> (places: [Int: LabelPlacer.Place], homeless: [Int]) {
        let line = ReferenceLine(x: axis.scale.position(of: PercentScale.goal), top: rowsTop, bottom: bottom)
        let start = axis.scale.range.lowerBound
        var obstacles = [line.box]
        var bars: [Int: Rect] = [:]
        for row in page {
            guard let bullet = rows[row.index], let value = bullet.value else { continue }
            let midY = rowsTop + row.top + row.height / 2
            let length = value < 0 ? BackwardMark.width : axis.scale.clampedPosition(of: value) - start
            let bar = Rect(x: start, y: midY - barHeight / 2, width: length, height: barHeight)
            bars[row.index] = bar
            obstacles.append(bar)
            // A label stands on the track or behind it, not over its end.
            obstacles.append(
                Rect(x: axis.scale.range.upperBound - 0.25, y: midY - barHeight, width: 0.5, height: 2 * barHeight))
            if let year = bullet.yearProgramme {
                obstacles.append(YearTick.box(of: year, on: axis, midY: midY, height: row.height))
            }
        }
        var placer = LabelPlacer(
            bounds: Rect(x: start, y: rowsTop, width: right - start, height: bottom - rowsTop), clearance: clearance,
            obstacles: obstacles)
        var places: [Int: LabelPlacer.Place] = [:]
        var homeless: [Int] = []
        for row in page {
            guard let bullet = rows[row.index] else { continue }
            let midY = rowsTop + row.top + row.height / 2
            let bar = bars[row.index]
            var candidates = placer.placesAfter(bar?.maxX ?? start - clearance, label: bullet.label, midY: midY)
            if let bar, bar.height >= bullet.label.box(x: 0, midY: midY).height + 2, !bullet.isBeyondGoal {
                candidates.append(.init(x: bar.maxX - clearance - bullet.label.width, style: .inside))
            }
            candidates.append(.init(x: right - bullet.label.width, style: .edge))
            if let place = placer.place(bullet.label, midY: midY, at: candidates, own: bar) {
                places[row.index] = place
            } else {
                homeless.append(row.index)
            }
        }
        return (places, homeless)
    }
}
