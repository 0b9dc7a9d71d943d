import Reports
import Scene

/// The marks of a dumbbell: where they stand on a row, and how they look.
struct DumbbellMarks {
    /// The middles of the first and the second mark, nil where the outcome is missing.
    let first, second: Point?
    /// The side of the first mark's square and the diameter of the second, in points.
    let size: Double
    private let row: DumbbellRow
    private let axis: PercentAxis
    private let midY: Double

    /// The marks of a row around a height.
    init(_ row: DumbbellRow, axis: PercentAxis, midY: Double) {
        self.row = row
        self.axis = axis
        self.midY = midY
        let size = row.rank == .indicator ? 9 : 11.5
        self.size = size
        let place = { (value: Double?) in value.map { axis.scale.clampedPosition(of: $0) } }
        let (from, to) = (place(row.first.achievement), place(row.second.achievement))
        // Marks that would hide each other stand one above the other, so that both and their order are seen.
        let isTight = !row.isEqual && from.map { from in to.map { abs(from - $0) < size } ?? false } ?? false
        let shift = isTight ? size * 0.42 : 0
        first = from.map { Point($0, midY - shift) }
        second = to.map { Point($0, midY + shift) }
    }

    /// The line between the marks, nil where they touch or one is missing.
    var line: Rect? {
        guard !row.isEqual, let first, let second, abs(first.x - second.x) > size else { return nil }
        let left = min(first.x, second.x) + size / 2
        return Rect(
            x: left, y: first.y - lineWidth / 2, width: abs(first.x - second.x) - size, height: lineWidth)
    }

    /// The areas of the marks, and of the breaks beside those that lie off the axis.
    var boxes: [Rect] {
        [first, second].compactMap { $0 }.map {
            Rect(x: $0.x - size / 2, y: $0.y - size / 2, width: size, height: size)
        } + breaks.map { BreakMark.box(at: $0, height: size - 2) }
    }

    /// The middles of the breaks beside the marks that lie off the axis.
    private var breaks: [Point] {
        [(first, row.first.achievement), (second, row.second.achievement)].compactMap { centre, value in
            guard let centre, let value, !axis.contains(value) else { return nil }
            return Point(centre.x + (value > PercentScale.goal ? -(size + 4) : size + 4), midY)
        }
    }

    /// The marks, and the line in pieces around its label.
    func elements(around label: Rect?, theme: Theme) -> [Element] {
        var elements: [Element] = []
        if let line {
            let ends = label.map { [(line.x, $0.x - 3), ($0.maxX + 3, line.maxX)] } ?? [(line.x, line.maxX)]
            let stroke = Stroke(theme.accent.mixed(with: theme.background, 0.45), width: lineWidth)
            elements += ends.filter { $0.1 - $0.0 > 0.5 }.map {
                .line(from: Point($0.0, line.midY), to: Point($0.1, line.midY), stroke: stroke)
            }
        }
        if let first, !row.isEqual { elements.append(Self.diamond(at: first, size: size, theme: theme)) }
        if let second {
            // A ring over its own diamond stays open, so that both are seen.
            let touches = first.map { $0.y != second.y } ?? false
            elements.append(
                Self.ring(at: second, size: size, fill: touches ? nil : theme.background, theme: theme))
        }
        return elements + breaks.flatMap { BreakMark.elements(at: $0, height: size - 2, theme: theme) }
    }

    /// The first methodology's mark.
    static func diamond(at centre: Point, size: Double, theme: Theme) -> Element {
        .path(Glyph.diamond.path(centre: centre, size: size), fill: theme.accent)
    }

    /// The second methodology's mark.
    static func ring(at centre: Point, size: Double, fill: Color?, theme: Theme) -> Element {
        let width = size > 10 ? 2.25 : 1.75
        return .path(
            .circle(centre: centre, radius: (size - width) / 2), fill: fill, stroke: Stroke(theme.accent, width: width))
    }

    private var lineWidth: Double { row.rank == .indicator ? 1.75 : 3.5 }
}
