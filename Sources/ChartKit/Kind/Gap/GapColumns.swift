import Scene

/// The two columns of numbers at the right: the achievement, and the points to 100 %.
struct GapColumns {
    private let widths: [Double]
    private let titles: [TextLine]
    private let theme: Theme
    private static let gap = 14.0

    /// Columns as wide as the rows' numbers and their own titles.
    init(_ rows: [GapRow], titles: [String], in context: ChartContext) {
        theme = context.theme
        let titles = titles.map {
            TextLine($0, font: context.theme.type.small.sized(10), measuring: context.measuring)
        }
        self.titles = titles
        widths = titles.indices.map { column in
            max(titles[column].width, rows.map { $0.figures[column].width }.max() ?? 0)
        }
    }

    /// The room that they take, in points.
    var room: Double { widths.reduce(0) { $0 + $1 + Self.gap } }

    /// The right edges of both, where the last one ends at `right`.
    func edges(right: Double) -> [Double] { [right - widths[1] - Self.gap, right] }

    /// The titles around a height.
    func heads(right: Double, midY: Double) -> [Element] {
        elements(titles, right: right, midY: midY, color: theme.muted)
    }

    /// A row's numbers around a height.
    func elements(_ figures: [TextLine], right: Double, midY: Double, color: Color) -> [Element] {
        zip(figures, edges(right: right)).flatMap { $0.elements(x: $1 - $0.width, midY: midY, color: color) }
    }
}
