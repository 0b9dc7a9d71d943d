import Scene

/// The mark of the year's programme on the track of an indicator.
enum YearTick {
    /// An upright tick as high as the track.
    static func element(x: Double, midY: Double, height: Double, theme: Theme) -> Element {
        .line(
            from: Point(x, midY - height / 2), to: Point(x, midY + height / 2), stroke: Stroke(theme.muted, width: 2))
    }
}
