import PlanModel
import Scene

/// A key to the marks of a chart: each mark with its words, in lines from the left.
struct Legend {
    /// A mark with its words.
    struct Entry {
        /// What it says.
        var text: String
        /// The width of the mark, in points.
        var markWidth: Double
        /// Draws the mark around a centre.
        var mark: (Point) -> [Element]
    }

    /// The room it takes, in points.
    let height: Double
    private let lines: [[(entry: Entry, label: TextLine)]]
    private let lineHeight: Double
    private let theme: Theme

    private static let markGap = 5.0
    private static let entryGap = 18.0

    /// Breaks the entries into lines of a width.
    init(_ entries: [Entry], width: Double, in context: ChartContext) {
        theme = context.theme
        let font = context.theme.type.small.sized(10)
        lineHeight = context.measuring.metrics(of: font).lineHeight + 2
        var lines: [[(entry: Entry, label: TextLine)]] = []
        var used = 0.0
        for entry in entries {
            let label = TextLine(entry.text, font: font, measuring: context.measuring)
            let needed = entry.markWidth + Self.markGap + label.width
            if let last = lines.indices.last, used + Self.entryGap + needed <= width {
                lines[last].append((entry, label))
                used += Self.entryGap + needed
            } else {
                lines.append([(entry, label)])
                used = needed
            }
        }
        self.lines = lines
        height = lineHeight * Double(lines.count)
    }

    /// The middle of its last line, its top at `y`.
    func lastMidY(from y: Double) -> Double { y + height - lineHeight / 2 }

    /// The legend with its top left corner at a point.
    func elements(at origin: Point) -> [Element] {
        lines.enumerated().flatMap { index, line -> [Element] in
            let midY = origin.y + (Double(index) + 0.5) * lineHeight
            var x = origin.x
            return line.flatMap { item -> [Element] in
                defer { x += item.entry.markWidth + Self.markGap + item.label.width + Self.entryGap }
                return item.entry.mark(Point(x + item.entry.markWidth / 2, midY))
                    + item.label.elements(
                        x: x + item.entry.markWidth + Self.markGap, midY: midY, color: theme.muted)
            }
        }
    }
}

extension Legend.Entry {
    /// The mark of a band, with what it's called.
    static func band(_ band: StateBands.Band, _ text: String, in context: ChartContext) -> Legend.Entry {
        Legend.Entry(text: text.capitalisedFirst, markWidth: 9) {
            StateMark(band: band, size: 9).elements(at: $0, in: context.theme)
        }
    }

    /// The mark of a value beyond the axis.
    static func off(_ scale: PercentScale, in context: ChartContext) -> Legend.Entry {
        Legend.Entry(text: context.wording.offAxis(of: scale), markWidth: BreakMark.width) {
            BreakMark.elements(at: $0, height: 7, theme: context.theme)
        }
    }
}
