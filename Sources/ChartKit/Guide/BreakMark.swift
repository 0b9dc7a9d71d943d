import Scene

/// Two slanted cuts through a mark that goes on past the end of the axis.
enum BreakMark {
    /// The width that it takes, in points.
    static let width = 9.0

    /// The area that it takes around a centre.
    static func box(at centre: Point, height: Double) -> Rect {
        Rect(x: centre.x - width / 2, y: centre.y - height / 2 - 2, width: width, height: height + 4)
    }

    /// The cuts in the background's colour between edges of ink, around a centre.
    static func elements(at centre: Point, height: Double, theme: Theme) -> [Element] {
        let slant = 2.5
        let half = height / 2 + 2
        func cut(_ offset: Double) -> Element {
            .line(
                from: Point(centre.x + offset - slant, centre.y + half),
                to: Point(centre.x + offset + slant, centre.y - half), stroke: Stroke(theme.ink, width: 1))
        }
        let gap = Path([
            .move(Point(centre.x - 2 - slant, centre.y + half)), .line(Point(centre.x - 2 + slant, centre.y - half)),
            .line(Point(centre.x + 2 + slant, centre.y - half)), .line(Point(centre.x + 2 - slant, centre.y + half)),
            .close,
        ])
        return [.path(gap, fill: theme.background), cut(-2), cut(2)]
    }
}
