import Scene

/// The axis of achievements, from 0 to 200 %: always the same, so that charts can be compared with each other.
struct PercentAxis {
    /// From percent to points across the page.
    let scale: LinearScale
    /// The values it marks.
    let ticks: [Double]
    private let labels: [TextLine]
    private let theme: Theme

    private static let rowGap = 3.0
    private static let tickLength = 4.0
    private static let labelGap = 3.0

    /// An axis between two places. It marks every 25 points, or as few as the labels leave room for.
    init(from left: Double, to right: Double, in context: ChartContext) {
        scale = LinearScale(domain: PercentScale.domain, range: left...max(left, right))
        theme = context.theme
        let label = { (value: Double) in
            let text = context.numbers.percent(value, decimals: 0)
            let source = value == PercentScale.goal ? "**\(text)**" : text
            return TextLine(source, font: context.theme.type.small, measuring: context.measuring)
        }
        let widest = label(PercentScale.domain.upperBound).width
        let step =
            [25.0, 50].first { ($0 / PercentScale.domain.upperBound) * (right - left) >= widest * 1.4 }
            ?? PercentScale.goal
        ticks = Ticks.every(step, in: PercentScale.domain)
        labels = ticks.map(label)
    }

    /// The room that it needs below the rows, in points.
    static func height(in context: ChartContext) -> Double {
        rowGap + tickLength + labelGap + context.measuring.metrics(of: context.theme.type.small).lineHeight
    }

    /// How far its last label reaches past its end, in points.
    static func overhang(in context: ChartContext) -> Double {
        let text = context.numbers.percent(PercentScale.domain.upperBound, decimals: 0)
        return TextLine(text, font: context.theme.type.small, measuring: context.measuring).width / 2
    }

    /// Where the line of an axis stands below rows that end at a height.
    static func line(below rowsBottom: Double) -> Double { rowsBottom + rowGap }

    /// The axis below rows that end at a height.
    func elements(below rowsBottom: Double) -> [Element] {
        let y = Self.line(below: rowsBottom)
        let line = Element.line(
            from: Point(scale.range.lowerBound, y), to: Point(scale.range.upperBound, y),
            stroke: Stroke(theme.muted, width: 0.75))
        let marks = zip(ticks, labels).flatMap { value, label -> [Element] in
            let x = scale.position(of: value)
            let color = value == PercentScale.goal ? theme.ink : theme.muted
            let baseline = y + Self.tickLength + Self.labelGap + label.capHeight
            return [
                .line(from: Point(x, y), to: Point(x, y + Self.tickLength), stroke: Stroke(color, width: 0.75))
            ] + label.elements(x: x - label.width / 2, baseline: baseline, color: color)
        }
        return [line] + marks
    }
}
