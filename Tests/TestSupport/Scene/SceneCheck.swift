package import Scene

/// What every page must keep, whatever is on it.
package struct SceneCheck {
    /// The page's texts, in the order they're drawn.
    package let runs: [TextRun]
    private let lines: [Segment]
    private let page: Rect
    private let measuring: any TextMeasuring

    /// A check of a page.
    package init(_ scene: Scene, measuring: any TextMeasuring = FixedWidthText()) {
        var runs: [TextRun] = []
        var lines: [Segment] = []
        func collect(_ element: Element) {
            switch element {
            case .text(let run): runs.append(run)
            case .line(let from, let to, let stroke):
                lines.append(Segment(from: from, to: to, width: stroke.width))
            case .group(_, let members): members.forEach(collect)
            case .rect, .path, .image: break
            }
        }
        scene.elements.forEach(collect)
        self.runs = runs
        self.lines = lines
        self.measuring = measuring
        page = Rect(x: 0, y: 0, width: scene.size.width, height: scene.size.height)
    }

    /// The page's texts as strings.
    package var texts: [String] { runs.map(\.text) }

    /// All texts of the page in a row, so that a sentence that's broken into lines can be looked for.
    package var reading: String { texts.joined(separator: " ").split(separator: " ").joined(separator: " ") }

    /// What's wrong with the page, in sentences: texts below 9 points, over the edge, over each other, or under a line.
    package var problems: [String] {
        var problems: [String] = []
        let boxes = runs.map(box)
        for (index, run) in runs.enumerated() {
            if run.font.size < 9 { problems.append("'\(run.text)' has \(run.font.size) pt") }
            if !page.contains(boxes[index]) { problems.append("'\(run.text)' leaves the page") }
            for other in runs.indices.dropFirst(index + 1) where boxes[index].intersects(boxes[other]) {
                problems.append("'\(run.text)' and '\(runs[other].text)' overlap")
            }
            if lines.contains(where: { $0.crosses(boxes[index]) }) {
                problems.append("'\(run.text)' is struck through by a line")
            }
        }
        return problems
    }

    /// Where a text's ink stands, from the top of its capitals to below its baseline; a tenth of a point less on every
    /// side, since neighbours may touch.
    package func box(of run: TextRun) -> Rect {
        let metrics = measuring.metrics(of: run.font)
        return Rect(
            x: run.origin.x, y: run.origin.y - metrics.capHeight, width: run.width,
            height: metrics.capHeight + metrics.descent / 2
        )
        .inset(by: 0.1)
    }
}

/// A line of a page.
private struct Segment {
    let from, to: Point
    let width: Double

    /// Whether it runs through a box: the part of it between the box's sides, across and down, isn't empty (Liang and
    /// Barsky 1984). A level or upright line ends where it ends; its width counts to its sides.
    func crosses(_ box: Rect) -> Bool {
        let (dx, dy) = (to.x - from.x, to.y - from.y)
        let across = dy == 0 ? 0 : width / 2
        let down = dx == 0 ? 0 : width / 2
        var (start, end) = (0.0, 1.0)
        for (step, low, high) in [
            (dx, box.x - across - from.x, box.maxX + across - from.x),
            (dy, box.y - down - from.y, box.maxY + down - from.y),
        ] {
            guard step != 0 else {
                if low >= 0 || high <= 0 { return false }
                continue
            }
            let (enters, leaves) = (min(low / step, high / step), max(low / step, high / step))
            start = max(start, enters)
            end = min(end, leaves)
        }
        return start < end
    }
}
