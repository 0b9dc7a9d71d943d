import Scene

/// A chart of lying bars that a presentation draws itself, with a line that they're measured against.
///
/// The line is the linear trend of a constant series: so it lies over the bars, and moves with the axis. Labels are
/// texts of cells, which follow when a number is edited.
struct NativeChart {
    /// A row of the chart: a bar for each series, or a head without any.
    struct Row {
        var name: String
        /// The numbers of the series; nil where none was measured.
        var values: [Double?]
        var labels: [ChartLabel]
        /// The colour of its bar, where that isn't the series'.
        var fill: Color?
        /// Whether it heads the rows after it, and has no bar.
        var isHead = false
    }

    struct Series {
        var title: String
        var fill: Color
    }

    let rows: [Row]
    let series: [Series]
    let scale: FigureData.Scale
    let nameTitle: String
    let frame: Rect
    let text: TextMarkup
    let words: ShapeWords

    /// The chart of what a drawing shows; nil where that can't be given as bars.
    init?(_ data: FigureData, in frame: Rect, text: TextMarkup) {
        let columns = data.columns.indices.filter { data.columns[$0].fill != nil }
        guard let scale = data.scale, !columns.isEmpty, !data.rows.isEmpty else { return nil }
        self.scale = scale
        self.frame = Rect(x: frame.x, y: frame.y - 6, width: frame.width, height: frame.height + 12)
        self.text = text
        let words = ShapeWords(language: text.language)
        self.words = words
        let cut = ChartLabel.Cut(limit: scale.limit, words: words.cut)
        nameTitle = data.nameTitle
        series = columns.map { Series(title: data.columns[$0].title, fill: data.columns[$0].fill ?? text.look.ink) }
        rows = data.rows.map { row in
            let beside = data.columns.indices.filter { data.columns[$0].isBeside }.map { row.cells[$0].text }
            let cells = columns.map { row.cells[$0] }
            guard !row.isHead else {
                // A head has no bar: its figure stands behind its name.
                let figure = cells.map(\.text).filter { !$0.isEmpty }.joined(separator: " · ")
                return Row(
                    name: figure.isEmpty ? row.name : "\(row.name): \(figure)", values: cells.map { _ in nil },
                    labels: cells.map { _ in ChartLabel("", nil, beside: []) }, isHead: true)
            }
            return Row(
                name: Self.name(row.name, cells, columns.map { data.columns[$0].title }), values: cells.map(\.number),
                labels: cells.map { ChartLabel($0.text, $0.number, beside: beside, cut: cut) },
                fill: cells.count == 1 ? cells[0].fill : nil)
        }
    }

    /// A row's name. Where it has several bars, what stands instead of those without a number follows it: an empty cell has
    /// no label.
    private static func name(_ name: String, _ cells: [FigureData.Cell], _ titles: [String]) -> String {
        let missing = cells.indices.filter { cells[$0].number == nil && !cells[$0].text.isEmpty }
        guard cells.count > 1, let first = missing.first else { return name }
        let areAlike = missing.count == cells.count && Set(cells.map(\.text)).count == 1
        let words =
            areAlike ? [cells[first].text] : missing.map { "\(titles[$0]): \(cells[$0].text)" }
        return "\(name) (\(words.joined(separator: "; ")))"
    }

    /// Whether each row has one bar, whose label a hidden series carries to where there's room.
    var isSingle: Bool { series.count == 1 }
    /// Whether each row has two.
    var isPair: Bool { series.count == 2 }

    // MARK: Room

    /// The share of the chart's width that names take.
    static let nameShare = 0.44
    /// The height of the axis' numbers, in points.
    static let axisHeight = 20.0
    /// The height of the key, where there is one.
    var legendHeight: Double { isSingle ? 0 : 26 }
    /// The distance from row to row, in points.
    var pitch: Double { (frame.height - Self.axisHeight - legendHeight) / Double(rows.count) }
    /// The width of the axis, in points: the longest label has room behind it.
    var axisWidth: Double { max(60, frame.width * (1 - Self.nameShare) - (isSingle ? longestLabel : 12) - 8) }

    /// The size of labels and names, in points.
    var labelSize: Double { min(11, max(7, pitch / (isSingle ? 1.6 : Double(series.count) + 0.4) * 0.9)) }

    /// The largest size in which the names' lines have room, in points.
    var nameSize: Double {
        let room = frame.width * Self.nameShare - 12
        for size in stride(from: 11.0, through: 7, by: -0.5) {
            let font = Font(text.look.family, size: size)
            let fits = rows.allSatisfy { row in
                // Words don't fill lines to their ends.
                let lines = (text.measuring.width(of: row.name, in: font) * 1.08 / room).rounded(.up)
                return lines * size * 1.36 <= pitch * 0.96
            }
            if fits { return size }
        }
        return 7
    }

    private var longestLabel: Double { rows.flatMap(\.labels).map(width).max() ?? 0 }

    private func width(of label: ChartLabel) -> Double {
        text.measuring.width(of: label.text, in: Font(text.look.family, size: labelSize, weight: .bold))
    }

    // MARK: Where labels stand

    /// From which number on a row's label behind its bar would meet the line, and where it stands instead.
    func detour(of row: Row) -> (from: Double, to: Double) {
        let percent = scale.limit / axisWidth
        let width = row.labels.first.map(width) ?? 0
        return (max(0, scale.line - (width + 8) * percent), scale.line + 3 * percent)
    }

    /// Where the label of a row stands.
    func place(of row: Row) -> Double {
        guard let value = row.values.first ?? nil else { return 0 }
        let detour = detour(of: row)
        let moved = value > detour.from && value < detour.to ? detour.to : value
        return max(0, min(scale.limit, moved))
    }
}
