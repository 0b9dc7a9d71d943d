import Reports
import Scene

/// The marks of a dumbbell: where they stand on a row, and how they look.
struct DumbbellMarks {
    /// The middle of each methodology's mark, nil where the outcome is missing.
    let centres: [Point?]
    /// The side of a mark's square, in points.
    let size: Double
    private let row: DumbbellRow
    private let axis: PercentAxis
    private let midY: Double

    /// How many methodologies have a mark of their own.
    static let maximum = 3
    /// How far marks that stand one above the other are apart, as a share of their size.
    private static let step = 0.84

    /// The marks of a row around a height.
    init(_ row: DumbbellRow, axis: PercentAxis, midY: Double) {
        self.row = row
        self.axis = axis
        self.midY = midY
        let size = Self.size(of: row)
        self.size = size
        let places = row.outcomes.map { $0.achievement.map { axis.scale.clampedPosition(of: $0) } }
        var centres = places.map { $0.map { Point($0, midY) } }
        if !row.isEqual {
            // Marks that would hide each other stand one above the other, so that all and their order are seen.
            for cluster in Self.clusters(of: places, within: size) {
                for (place, member) in cluster.sorted().enumerated() {
                    centres[member]?.y += size * Self.step * (Double(place) - Double(cluster.count - 1) / 2)
                }
            }
        }
        self.centres = centres
    }

    /// The height that the marks of a row need wherever its axis, at least `width` points wide, puts them.
    static func height(of row: DumbbellRow, on scale: PercentScale, width: Double) -> Double {
        let size = size(of: row)
        guard !row.isEqual else { return size }
        let places = row.outcomes.map { $0.achievement.map { min(max($0, scale.start), scale.limit) } }
        let tallest = clusters(of: places, within: size / width * (scale.limit - scale.start)).map(\.count).max()
        return size * (1 + step * Double((tallest ?? 1) - 1))
    }

    private static func size(of row: DumbbellRow) -> Double {
        switch (row.rank, row.outcomes.count) {
        case (.indicator, ...2): 9
        case (_, ...2): 11.5
        case (.indicator, _): 8
        default: 9.5
        }
    }

    /// The marks by their places, from the left, together with those that are nearer to the one before than a distance.
    private static func clusters(of places: [Double?], within distance: Double) -> [[Int]] {
        let ordered = places.enumerated().compactMap { index, place in place.map { (index, $0) } }
            .sorted { ($0.1, $0.0) < ($1.1, $1.0) }
        return zip(ordered, [nil] + ordered.map(Optional.some)).reduce(into: []) { clusters, pair in
            let (mark, before) = pair
            if let before, mark.1 - before.1 < distance {
                clusters[clusters.count - 1].append(mark.0)
            } else {
                clusters.append([mark.0])
            }
        }
    }

    /// The line from mark to mark, in a piece between neighbours that don't touch.
    var lines: [Rect] {
        guard !row.isEqual else { return [] }
        let places = centres.compactMap { $0?.x }.sorted()
        return zip(places, places.dropFirst()).filter { $1 - $0 > size }.map { left, right in
            Rect(x: left + size / 2, y: midY - lineWidth / 2, width: right - left - size, height: lineWidth)
        }
    }

    /// The areas of the marks, and of the breaks beside those that lie off the axis.
    var boxes: [Rect] {
        centres.compactMap(\.self).map {
            Rect(x: $0.x - size / 2, y: $0.y - size / 2, width: size, height: size)
        } + breaks.map { BreakMark.box(at: $0, height: size - 2) }
    }

    /// The middles of the breaks beside the marks that lie off the axis, one for each end of it.
    private var breaks: [Point] {
        zip(centres, row.outcomes).reduce(into: []) { breaks, mark in
            guard let centre = mark.0, let value = mark.1.achievement, !axis.contains(value) else { return }
            let point = Point(centre.x + (value > PercentScale.goal ? -(size + 4) : size + 4), midY)
            if !breaks.contains(point) { breaks.append(point) }
        }
    }

    /// The marks, and the line in pieces around its label.
    func elements(around label: Rect?, theme: Theme) -> [Element] {
        let stroke = Stroke(theme.accent.mixed(with: theme.background, 0.45), width: lineWidth)
        var elements = lines.flatMap { line in
            let whole = [(line.x, line.maxX)]
            let ends = label.map { $0.intersects(line) ? [(line.x, $0.x - 3), ($0.maxX + 3, line.maxX)] : whole }
            return (ends ?? whole).filter { $0.1 - $0.0 > 0.5 }.map {
                Element.line(from: Point($0.0, line.midY), to: Point($0.1, line.midY), stroke: stroke)
            }
        }
        // One ring says that there is no difference.
        for (index, centre) in centres.enumerated() where !row.isEqual || index == 1 {
            guard let centre else { continue }
            // What stands above or below another mark stays open, so that both are seen.
            let fill = centre.y == midY ? theme.background : nil
            elements.append(Self.mark(index, at: centre, size: size, fill: fill, theme: theme))
        }
        return elements + breaks.flatMap { BreakMark.elements(at: $0, height: size - 2, theme: theme) }
    }

    /// The mark of a methodology by its place on the chart: a filled diamond, a ring, an open square.
    static func mark(_ index: Int, at centre: Point, size: Double, fill: Color? = nil, theme: Theme) -> Element {
        if index == 0 { return .path(Glyph.diamond.path(centre: centre, size: size), fill: theme.accent) }
        let width = size > 10 ? 2.25 : 1.75
        let half = (size - width) / 2
        let stroke = Stroke(theme.accent, width: width)
        guard index > 1 else { return .path(.circle(centre: centre, radius: half), fill: fill, stroke: stroke) }
        // A square of a circle's weight is a little smaller.
        let side = 2 * half * 0.9
        return .rect(
            Rect(x: centre.x - side / 2, y: centre.y - side / 2, width: side, height: side), fill: fill, stroke: stroke)
    }

    private var lineWidth: Double { row.rank == .indicator ? 1.75 : 3.5 }
}
