import PlanModel
import Scene

/// A level axis of dates: month and year below the dates that it has to mark, as many as there is room for.
struct TimeAxis {
    private let first, last: Int
    private let marks: [(cut: Cut, label: TextLine)]
    private let theme: Theme
    private static let tick = 4.0
    private static let gap = 3.0

    /// An axis between two dates.
    ///
    /// - Parameter cuts: the dates to mark, in order; the last ones go first where not all have room.
    init(from start: Cut, to end: Cut, marking cuts: [Cut], in context: ChartContext) {
        first = start.daysSince1970
        last = max(end.daysSince1970, start.daysSince1970 + 1)
        theme = context.theme
        marks = cuts.map { cut in
            let month = (cut.month < 10 ? "0" : "") + "\(cut.month)/\(cut.year)"
            return (cut, TextLine(month, font: context.theme.type.small, measuring: context.measuring))
        }
    }

    /// The room that it needs below the plot, in points.
    static func height(in context: ChartContext) -> Double {
        tick + gap + context.measuring.metrics(of: context.theme.type.small).lineHeight
    }

    /// Where a date stands on a plot.
    func position(of cut: Cut, on plot: Rect) -> Double {
        plot.x + plot.width * Double(cut.daysSince1970 - first) / Double(last - first)
    }

    /// The line with its ticks and labels below a plot.
    func elements(below plot: Rect) -> [Element] {
        var elements: [Element] = [
            .line(
                from: Point(plot.x, plot.maxY), to: Point(plot.maxX, plot.maxY),
                stroke: Stroke(theme.muted, width: 0.75))
        ]
        var free = Double.infinity
        for (cut, label) in marks.reversed() {
            let x = position(of: cut, on: plot)
            elements.append(
                .line(
                    from: Point(x, plot.maxY), to: Point(x, plot.maxY + Self.tick),
                    stroke: Stroke(theme.muted, width: 0.75)))
            guard x + label.width / 2 <= free else { continue }
            free = x - label.width / 2 - 8
            elements += label.elements(
                x: x - label.width / 2, baseline: plot.maxY + Self.tick + Self.gap + label.capHeight,
                color: theme.muted)
        }
        return elements
    }
}
