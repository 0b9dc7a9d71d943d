import Scene

/// Lines of text that stand below each other, as the paragraphs that they're broken from.
struct TextBox {
    /// A stretch of text in one font.
    struct Run {
        var text: String
        var font: Font
        var color: Color
        /// How far it stands above the baseline, in points: the mark of a note does.
        var lift = 0.0
    }

    struct Paragraph {
        var runs: [Run]
        /// The distance between its baselines, in points; nil for a single line.
        var pitch: Double?
        /// The room above it, in points.
        var space = 0.0
        /// How far it's set in, in points.
        var indent = 0.0
    }

    var paragraphs: [Paragraph]
    /// The area of its lines.
    var frame: Rect
    var lineCount: Int
    /// The first baseline, in points from the top of the page.
    var baseline: Double

    /// The boxes of some lines, in their order.
    ///
    /// - Parameter stacking: whether paragraphs that start below each other are one box.
    static func boxes(of runs: [TextRun], stacking: Bool, measuring: any TextMeasuring) -> [TextBox] {
        var boxes: [TextBox] = []
        var last: TextLine?
        for line in TextLine.lines(of: runs) {
            if let above = last, let box = boxes.indices.last, line.follows(above, stacking: stacking) {
                boxes[box].add(line, below: above, measuring: measuring)
            } else {
                boxes.append(TextBox(line, measuring: measuring))
            }
            last = line
        }
        return boxes
    }

    private init(_ line: TextLine, measuring: any TextMeasuring) {
        let metrics = measuring.metrics(of: line.font)
        paragraphs = [Paragraph(runs: line.runs)]
        baseline = line.baseline
        frame = Rect(
            x: line.x, y: line.baseline - metrics.ascent, width: line.width(measuring), height: metrics.lineHeight)
        lineCount = 1
    }

    private mutating func add(_ line: TextLine, below above: TextLine, measuring: any TextMeasuring) {
        let metrics = measuring.metrics(of: line.font)
        let last = paragraphs.count - 1
        let pitch = line.baseline - above.baseline
        if let between = above.after {
            paragraphs[last].pitch = paragraphs[last].pitch ?? pitch
            var runs = line.runs
            if let end = paragraphs[last].runs.indices.last { paragraphs[last].runs[end].text += between }
            // Words of one look are one run, so that they can be edited as one.
            if let first = runs.first, let end = paragraphs[last].runs.last, first.font == end.font,
                first.color == end.color, first.lift == 0, end.lift == 0
            {
                paragraphs[last].runs[paragraphs[last].runs.count - 1].text += first.text
                runs.removeFirst()
            }
            paragraphs[last].runs += runs
        } else {
            let natural = metrics.lineHeight
            // Lines of one distance are one paragraph's worth of leading; what is more stands above the next.
            let usual = paragraphs[last].pitch ?? natural
            let isSame = abs(pitch - usual) < 0.6
            paragraphs.append(
                Paragraph(
                    runs: line.runs, pitch: isSame ? paragraphs[last].pitch : nil,
                    space: isSame ? 0 : max(0, pitch - natural)))
        }
        let right = max(frame.maxX, line.x + line.width(measuring))
        frame.x = min(frame.x, line.x)
        frame.width = right - frame.x
        frame.height = line.baseline + metrics.descent - frame.y
        lineCount += 1
    }
}

extension TextBox {
    /// What it says.
    var text: String { paragraphs.map { $0.runs.map(\.text).joined() }.joined(separator: "\n") }
}
