import Scene

/// The axis of achievements over a scale from 0, with a tick every 25 points or as few as the labels leave room for.
struct PercentAxis {
    /// What it covers.
    let percents: PercentScale
    /// From percent to points across the page.
    let scale: LinearScale
    /// The values it marks.
    let ticks: [Double]
    private let labels: [TextLine]
    private let theme: Theme

    private static let rowGap = 3.0
    private static let tickLength = 4.0
    private static let labelGap = 3.0

    /// An axis between two places.
    init(_ percents: PercentScale, from left: Double, to right: Double, in context: ChartContext) {
        self.percents = percents
        scale = LinearScale(domain: percents.domain, range: left...max(left, right))
        theme = context.theme
        let label = { (value: Double) in
            let text = context.numbers.percent(value, decimals: 0)
            let source = value == PercentScale.goal ? "**\(text)**" : text
            return TextLine(source, font: context.theme.type.small, measuring: context.measuring)
        }
        let widest = max(label(percents.start).width, label(percents.limit).width)
        let length = percents.limit - percents.start
        let fits = { (step: Double) in step / length * (right - left) >= widest * 1.4 }
        let steps = [25.0, 50, 100, 200, 500].flatMap { step in [step, step * 10, step * 100] }.sorted()
        let step = length > 200 ? steps.first(where: fits) : [25.0, 50].first(where: fits)
        ticks = Ticks.every(step ?? (length > 200 ? length : PercentScale.goal), in: percents.domain)
        labels = ticks.map(label)
    }

    /// The room that it needs below the rows, in points.
    static func height(in context: ChartContext) -> Double {
        rowGap + tickLength + labelGap + context.measuring.metrics(of: context.theme.type.small).lineHeight
    }

    /// How far its last label reaches past its end, in points.
    static func overhang(in context: ChartContext) -> Double {
        let text = context.numbers.percent(PercentScale.goal, decimals: 0)
        return TextLine("**\(text)**", font: context.theme.type.small, measuring: context.measuring).width / 2
    }

    /// Whether an achievement in percent lies on it.
    func contains(_ achievement: Double) -> Bool { percents.contains(achievement) }

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
