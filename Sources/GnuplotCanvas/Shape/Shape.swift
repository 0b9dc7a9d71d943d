import Scene

/// What gnuplot draws in one step: areas of a colour, or lines of a kind.
struct Shape: Hashable {
    /// How it's drawn.
    enum Style: Hashable {
        case fill(Color)
        /// Straight lines from one point to another. What draws lines of many points would begin a thick one with a spike.
        case straight(Stroke)
        case line(Stroke)
    }

    let style: Style
    /// The corners, figure by figure.
    let figures: [[Point]]
    /// What it covers at most.
    let box: Rect

    /// An area, or nothing where there's none. What a figure inside another leaves out stays out.
    init?(filling outlines: [Outline], with color: Color) {
        let outlines = outlines.map(\.points).filter { $0.count > 2 }
        guard let first = outlines.first else { return nil }
        // One figure by way of the first corner and back: the ways cancel, and what the area winds around stays the same.
        let joined = outlines.dropFirst().reduce(first) { $0 + [first[0]] + $1 + $1.prefix(1) }
        self.init(style: .fill(color), figures: [joined], margin: 0)
    }

    /// Lines, or nothing where they have no width.
    init?(drawing outlines: [Outline], with stroke: Stroke) {
        guard stroke.width > 0, !outlines.isEmpty else { return nil }
        let isStraight = outlines.allSatisfy { !$0.isClosed && $0.points.count == 2 }
        self.init(
            style: isStraight ? .straight(stroke) : .line(stroke), figures: outlines.map(\.penPath),
            margin: stroke.width)
    }

    private init(style: Style, figures: [[Point]], margin: Double) {
        self.style = style
        self.figures = figures
        box = Rect(around: figures.joined(), margin: margin)
    }
}

extension Rect {
    /// What holds all points, with a margin.
    fileprivate init(around points: some Sequence<Point>, margin: Double) {
        var (left, top, right, bottom) = (Double.infinity, Double.infinity, -Double.infinity, -Double.infinity)
        for point in points {
            (left, right) = (min(left, point.x), max(right, point.x))
            (top, bottom) = (min(top, point.y), max(bottom, point.y))
        }
        self.init(
            x: left - margin, y: top - margin, width: right - left + 2 * margin, height: bottom - top + 2 * margin)
    }
}
