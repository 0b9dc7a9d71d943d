import Scene

/// An upright line over all rows at a value that matters, the programme's 100 %.
struct ReferenceLine {
    /// Where it stands.
    let x: Double
    /// Where it starts and ends.
    let top, bottom: Double

    private static let width = 1.25

    /// The area that labels keep clear of.
    var box: Rect { Rect(x: x - Self.width / 2, y: top, width: Self.width, height: bottom - top) }

    /// The line.
    func elements(in theme: Theme) -> [Element] {
        [.line(from: Point(x, top), to: Point(x, bottom), stroke: Stroke(theme.ink, width: Self.width))]
    }
}
