import Scene

/// What a chart of rows draws between their names and their numbers.
struct RowPlot {
    /// The room that it needs above the rows, in points.
    var headHeight = 0.0
    /// The room that it needs below the rows, in points.
    var footHeight: Double
    /// How far it reaches past its ends, in points.
    var overhang: Double
    /// Makes it between two places across the page.
    var placed: (ClosedRange<Double>) -> Placed

    /// A plot in its place.
    struct Placed {
        /// What stands behind the rows of a page: the area of all, and that of each.
        var ground: (_ page: Rect, _ rows: [Int: Rect]) -> [Element]
        /// The marks of a row in its area.
        var marks: (_ row: Int, _ area: Rect) -> [Element]
    }

    /// Marks on the axis of achievements, with a line at 100 %.
    static func percents(
        _ scale: PercentScale, in context: ChartContext,
        marks: @escaping (_ row: Int, _ axis: PercentAxis, _ area: Rect) -> [Element]
    ) -> RowPlot {
        let overhang = PercentAxis.overhang(in: context)
        return RowPlot(footHeight: PercentAxis.height(in: context), overhang: overhang) { range in
            let axis = PercentAxis(scale, from: range.lowerBound, to: range.upperBound, in: context)
            return Placed { page, _ in
                let line = ReferenceLine(
                    x: axis.scale.position(of: PercentScale.goal), top: page.y,
                    bottom: PercentAxis.line(below: page.maxY))
                return axis.elements(below: page.maxY) + line.elements(in: context.theme)
            } marks: { row, area in
                marks(row, axis, area)
            }
        }
    }
}
