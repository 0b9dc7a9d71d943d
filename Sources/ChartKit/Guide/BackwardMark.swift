import Scene

/// The mark of a value below the start of the axis: an arrow that points away from it.
enum BackwardMark {
    /// The width that it takes, in points.
    static let width = 7.0

    /// The arrow with its tip at a point.
    static func element(at tip: Point, color: Color) -> Element {
        .path(
            Path([
                .move(tip), .line(Point(tip.x + width, tip.y - 4)), .line(Point(tip.x + width, tip.y + 4)), .close,
            ]), fill: color)
    }
}
