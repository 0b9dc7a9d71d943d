import Scene

/// Labels at the right end of lines, one below the other: each as near to its own height as the others let it.
struct EndLabels {
    /// A label with the height of what it belongs to.
    struct Label {
        /// Its lines from the top down.
        var lines: [TextLine]
        /// Where the mark is that it belongs to.
        var mark: Point
        /// The colour of its text.
        var color: Color
    }

    private let labels: [Label]
    private let lineHeight: Double
    private let theme: Theme
    private static let leader = 14.0
    private static let gap = 4.0

    /// Labels in any order.
    init(_ labels: [Label], lineHeight: Double, theme: Theme) {
        self.labels = labels.sorted { $0.mark.y < $1.mark.y }
        self.lineHeight = lineHeight
        self.theme = theme
    }

    /// The room that they take right of the plot, leaders included.
    var room: Double { Self.leader + Self.gap + (labels.flatMap(\.lines).map(\.width).max() ?? 0) }

    /// The labels beside a plot, none over another; nil where they don't fit one below the other.
    func elements(rightOf plot: Rect) -> [Element]? {
        let heights = labels.map { Double($0.lines.count) * lineHeight }
        guard heights.reduce(0, +) <= plot.height else { return nil }
        // From the top down each label gives way to the one above; what then stands too low moves up again.
        var tops = labels.map { $0.mark.y - lineHeight / 2 }
        for index in tops.indices {
            tops[index] = max(tops[index], index == 0 ? plot.y : tops[index - 1] + heights[index - 1])
        }
        var limit = plot.maxY
        for index in tops.indices.reversed() {
            tops[index] = min(tops[index], limit - heights[index])
            limit = tops[index]
        }
        return zip(labels, tops).flatMap { label, top -> [Element] in
            let x = plot.maxX + Self.leader + Self.gap
            let first = top + lineHeight / 2
            // A line in the colour of a series would go on with it to where nothing was measured.
            let leader = Element.line(
                from: Point(label.mark.x + 6, label.mark.y), to: Point(plot.maxX + Self.leader, first),
                stroke: Stroke(theme.muted, width: 0.5, dash: [1, 2]))
            let texts = label.lines.enumerated().flatMap { index, line in
                line.elements(x: x, midY: first + Double(index) * lineHeight, color: label.color)
            }
            return [leader] + texts
        }
    }
}
