import Scene

/// The key to a dumbbell chart: which mark is which methodology, and what the numbers between them are.
enum DumbbellLegend {
    /// The entries for methodologies in words and the rows of a chart.
    static func entries(
        _ names: [String], rows: [DumbbellRow], on scale: PercentScale, in context: ChartContext
    ) -> [Legend.Entry] {
        let theme = context.theme
        let wording = context.wording
        var entries = names.enumerated().map { index, name in
            Legend.Entry(text: name.capitalisedFirst, markWidth: 10) {
                [DumbbellMarks.mark(index, at: $0, size: 10, theme: theme)]
            }
        }
        func entry(_ sign: String, _ text: String) -> Legend.Entry {
            let line = TextLine("**\(sign)**", font: theme.type.small.sized(10), measuring: context.measuring)
            return Legend.Entry(text: text, markWidth: line.width) {
                line.elements(x: $0.x - line.width / 2, midY: $0.y, color: theme.ink)
            }
        }
        if rows.contains(where: { $0.isComplete && !$0.isEqual }) {
            entries.append(
                names.count == 2
                    ? entry("±", wording.differenceInPoints) : entry(DumbbellRow.spread, wording.spreadInPoints))
        }
        if rows.contains(where: \.isEqual) { entries.append(entry("=", wording.noDifference)) }
        if rows.flatMap(\.achievements).contains(where: { !scale.contains($0) }) {
            entries.append(.off(scale, in: context))
        }
        return entries
    }
}

extension DumbbellLegend {
    /// The marks over the columns of numbers, around a height.
    static func heads(above edges: [Double], rows: [DumbbellRow], midY: Double, theme: Theme) -> [Element] {
        let width = rows.flatMap(\.figures).map(\.width).max() ?? 0
        return edges.enumerated().map { index, edge in
            DumbbellMarks.mark(index, at: Point(edge - width / 2, midY), size: 10, theme: theme)
        }
    }
}
