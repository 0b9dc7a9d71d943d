public import Scene

/// A text broken into lines of a measured width.
///
/// Lines are filled greedily and break at spaces, and inside words where Unicode's rules have a line end: after a hyphen or
/// a slash, between the characters of Chinese. A word that is still wider than the block breaks between characters. Text that
/// needs more than the lines allowed ends in an ellipsis and says so: nothing is cut in silence.
public struct TextBlock: Sendable {
    /// A line of text, in runs of one weight.
    public struct Line: Hashable, Sendable {
        /// A stretch of the line in one font.
        public struct Run: Hashable, Sendable {
            /// What it says.
            public var text: String
            /// Its font.
            public var font: Font
            /// Its advance width, in points.
            public var width: Double
        }

        /// The runs, from left to right.
        public var runs: [Run]
        /// What the break behind it took away, a space or nothing inside a word; nil where its paragraph ends.
        public var after: String?
        /// The line's width, in points.
        public var width: Double { runs.reduce(0) { $0 + $1.width } }
    }

    /// How lines stand inside the block's width.
    public enum Alignment: Sendable {
        case left, centre, right
    }

    /// The lines from the top.
    public let lines: [Line]
    /// The font of the text that isn't stressed.
    public let font: Font
    /// Whether the text needed more lines than allowed.
    public let isTruncated: Bool
    private let metrics: FontMetrics
    private let leading: Double

    /// Breaks a text. Parts between `**` are set in bold.
    ///
    /// - Parameters:
    ///   - width: the widest line, in points.
    ///   - maximumLines: how many lines there may be.
    ///   - leading: the distance between baselines as a multiple of the font's own line height.
    public init(
        _ text: String, font: Font, width: Double, maximumLines: Int = .max, leading: Double = 1,
        measuring: any TextMeasuring
    ) {
        self.init(
            StressedText(text), font: font, width: width, maximumLines: maximumLines, leading: leading,
            measuring: measuring)
    }

    /// Breaks a text that is tried in several fonts or widths.
    init(
        _ text: StressedText, font: Font, width: Double, maximumLines: Int = .max, leading: Double = 1,
        measuring: any TextMeasuring
    ) {
        let breaker = LineBreaker(font: font, width: width, measuring: measuring)
        let all = breaker.pieces(of: text)
        let count = max(1, maximumLines)
        let kept = all.prefix(count).map { breaker.line($0) }
        isTruncated = all.count > maximumLines
        lines = isTruncated ? breaker.shortened(kept, to: count) : kept
        self.font = font
        self.leading = leading
        metrics = measuring.metrics(of: font)
    }

    /// The block with the largest font, from the given size down to `floor` in steps of half a point, that needs at
    /// most `maximumLines` lines and `height` points; the one at the floor, truncated, where none does.
    public static func fitting(
        _ text: String, font: Font, floor: Double, width: Double, maximumLines: Int, height: Double = .infinity,
        leading: Double = 1, measuring: any TextMeasuring
    ) -> TextBlock {
        let text = StressedText(text)
        var size = font.size
        while size > floor {
            let breaker = LineBreaker(font: font.sized(size), width: width, measuring: measuring)
            let count = breaker.lineCount(of: text)
            let lineHeight = measuring.metrics(of: breaker.font).lineHeight * leading
            if count <= maximumLines, lineHeight * Double(count) <= height {
                return TextBlock(text, font: breaker.font, width: width, leading: leading, measuring: measuring)
            }
            size -= 0.5
        }
        let last = font.sized(floor)
        let lineHeight = measuring.metrics(of: last).lineHeight * leading
        let lines = height.isFinite ? min(maximumLines, max(1, Int(height / lineHeight))) : maximumLines
        return TextBlock(
            text, font: last, width: width, maximumLines: lines, leading: leading, measuring: measuring)
    }

    /// The distance between two baselines, in points.
    public var lineHeight: Double { metrics.lineHeight * leading }
    /// The height of all lines, in points.
    public var height: Double { lineHeight * Double(lines.count) }
    /// The width of the widest line, in points.
    public var width: Double { lines.map(\.width).max() ?? 0 }

    /// The lines as elements, the block's top left corner at `origin`; centred and right-aligned lines stand inside
    /// `width`, or inside the block's own.
    public func elements(
        at origin: Point, color: Color, alignment: Alignment = .left, in width: Double? = nil
    )
        -> [Element]
    {
        let room = width ?? self.width
        let extra = lineHeight - metrics.lineHeight
        return lines.enumerated().flatMap { index, line -> [Element] in
            let shift =
                switch alignment {
                case .left: 0.0
                case .centre: (room - line.width) / 2
                case .right: room - line.width
                }
            let baseline = origin.y + Double(index) * lineHeight + extra / 2 + metrics.ascent
            var x = origin.x + shift
            return line.runs.enumerated().map { place, run in
                defer { x += run.width }
                return .text(
                    TextRun(
                        run.text, at: Point(x, baseline), font: run.font, color: color, width: run.width,
                        after: place == line.runs.count - 1 ? line.after : nil))
            }
        }
    }
}
