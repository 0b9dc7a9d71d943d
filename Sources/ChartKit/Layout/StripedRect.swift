/// A rectangle of slanted stripes, so that over-execution shows in grey print too.
package struct StripedRect {
    private let frame: Rect
    private let pitch = 4.0
    private let thickness = 1.9

    /// Stripes in a rectangle.
    package init(_ frame: Rect) {
        self.frame = frame
    }

    /// The stripes in a colour on a background, with an outline.
    package func elements(color: Color, behind background: Color) -> [Element] {
        guard frame.width > 0.5, frame.height > 0.5 else { return [.rect(frame, fill: color)] }
        var segments: [Path.Segment] = []
        var left = frame.x - frame.height
        while left < frame.maxX {
            let corners = clipped([
                Point(left, frame.maxY), Point(left + frame.height, frame.y),
                Point(left + frame.height + thickness, frame.y), Point(left + thickness, frame.maxY),
            ])
            if let first = corners.first, corners.count > 2 {
                segments.append(.move(first))
                segments.append(contentsOf: corners.dropFirst().map { .line($0) })
                segments.append(.close)
            }
            left += pitch
        }
        return [
            .rect(frame, fill: background),
            .path(Path(segments), fill: color),
            .rect(frame.inset(by: 0.3), stroke: Stroke(color, width: 0.6)),
        ]
    }

    /// The part of a polygon between the frame's left and right edges.
    private func clipped(_ polygon: [Point]) -> [Point] {
        let right = clipped(polygon, at: frame.x) { $0.x >= frame.x }
        return clipped(right, at: frame.maxX) { $0.x <= frame.maxX }
    }

    private func clipped(_ polygon: [Point], at edge: Double, keeping isInside: (Point) -> Bool) -> [Point] {
        polygon.indices.flatMap { index -> [Point] in
            let from = polygon[index]
            let to = polygon[(index + 1) % polygon.count]
            let kept = isInside(from) ? [from] : []
            guard isInside(from) != isInside(to) else { return kept }
            let share = (edge - from.x) / (to.x - from.x)
            return kept + [Point(edge, from.y + (to.y - from.y) * share)]
        }
    }
}
