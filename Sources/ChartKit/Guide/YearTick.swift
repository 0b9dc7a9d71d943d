import Scene

/// The mark of the year's programme on the track of an indicator: a tick, or an angle past the end of an axis that it lies
/// beyond.
enum YearTick {
    /// The width of the angle, in points.
    static let beyondWidth = 5.0
    private static let gap = 2.0

    /// The mark of a programme in percent, as high as the track.
    static func element(
        of programme: Double, on axis: PercentAxis, midY: Double, height: Double, theme: Theme
    ) -> Element {
        let x = axis.scale.clampedPosition(of: programme)
        return axis.contains(programme)
            ? tick(x: x, midY: midY, height: height, theme: theme)
            : beyond(x: x + gap, midY: midY, theme: theme)
    }

    /// The area of the mark that labels keep clear of.
    static func box(of programme: Double, on axis: PercentAxis, midY: Double, height: Double) -> Rect {
        let x = axis.scale.clampedPosition(of: programme)
        return axis.contains(programme)
            ? Rect(x: x - 1, y: midY - height / 2, width: 2, height: height)
            : Rect(x: x + gap, y: midY - beyondWidth, width: beyondWidth, height: 2 * beyondWidth)
    }

    /// An upright tick.
    static func tick(x: Double, midY: Double, height: Double, theme: Theme) -> Element {
        .line(
            from: Point(x, midY - height / 2), to: Point(x, midY + height / 2), stroke: Stroke(theme.muted, width: 2))
    }

    /// An angle that points on to the right, from `x`.
    static func beyond(x: Double, midY: Double, theme: Theme) -> Element {
        .path(
            Path([
                .move(Point(x, midY - beyondWidth)), .line(Point(x + beyondWidth - 1, midY)),
                .line(Point(x, midY + beyondWidth)),
            ]), stroke: Stroke(theme.muted, width: 1.5))
    }
}
