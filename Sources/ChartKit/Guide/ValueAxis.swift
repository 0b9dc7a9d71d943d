import Scene

/// An upright axis of values: labels at the left, a hairline across the plot at each tick.
struct ValueAxis {
    private let nice: NiceScale
    private let labels: [TextLine]
    private let theme: Theme
    private static let gap = 8.0

    /// An axis whose labels are written by `text`.
    init(_ nice: NiceScale, in context: ChartContext, text: (Double) -> String) {
        self.nice = nice
        theme = context.theme
        labels = nice.ticks.map { TextLine(text($0), font: context.theme.type.small, measuring: context.measuring) }
    }

    /// The room that the labels take at the left, in points.
    var room: Double { (labels.map(\.width).max() ?? 0) + Self.gap }

    /// The height of a value on a plot.
    func position(of value: Double, on plot: Rect) -> Double {
        let scale = LinearScale(domain: nice.domain, range: 0...plot.height)
        return plot.maxY - scale.position(of: value)
    }

    /// The labels and hairlines of a plot.
    func elements(on plot: Rect) -> [Element] {
        zip(nice.ticks, labels).flatMap { value, label -> [Element] in
            let y = position(of: value, on: plot)
            return [.line(from: Point(plot.x, y), to: Point(plot.maxX, y), stroke: Stroke(theme.rule, width: 0.5))]
                + label.elements(x: plot.x - Self.gap - label.width, midY: y, color: theme.muted)
        }
    }
}
