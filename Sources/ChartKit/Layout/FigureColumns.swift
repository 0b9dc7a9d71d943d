import Scene

/// Columns of numbers at the right of a chart's rows, each as wide as its widest number and its title.
struct FigureColumns {
    private let widths: [Double]
    private let titles: [TextLine]
    private let theme: Theme
    private static let gap = 14.0

    /// Columns for the figures of every row, as many as there are titles.
    init(_ rows: [[TextLine]], titles: [String], in context: ChartContext) {
        theme = context.theme
        let titles = titles.map {
            TextLine($0, font: context.theme.type.small.sized(10), measuring: context.measuring)
        }
        self.titles = titles
        widths = titles.indices.map { column in
            max(titles[column].width, rows.map { $0[column].width }.max() ?? 0)
        }
    }

    /// The room that they take, in points.
    var room: Double { widths.reduce(0) { $0 + $1 + Self.gap } }

    /// The right edges of all, where the last one ends at `right`.
    func edges(right: Double) -> [Double] {
        var edges = [right]
        for width in widths.dropFirst().reversed() { edges.insert(edges[0] - width - Self.gap, at: 0) }
        return edges
    }

    /// The titles around a height.
    func heads(right: Double, midY: Double) -> [Element] {
        elements(titles, right: right, midY: midY, color: theme.muted)
    }

    /// A row's numbers around a height.
    func elements(_ figures: [TextLine], right: Double, midY: Double, color: Color) -> [Element] {
        zip(figures, edges(right: right)).flatMap { $0.elements(x: $1 - $0.width, midY: midY, color: color) }
    }
}
