package import PlanModel
package import Scene

/// A thin bar of an achievement from 0, with a tick at 100 %; beyond 100 it's striped, and one that leaves the scale
/// shows a break.
package struct AchievementBar {
    private let limit: Double
    private let theme: Theme

    /// Bars on a scale.
    package init(_ scale: PercentScale, theme: Theme) {
        limit = scale.limit
        self.theme = theme
    }

    /// The bar of an achievement in percent.
    package func elements(_ achievement: Double, state: AchievementState, in frame: Rect) -> [Element] {
        func x(_ percent: Double) -> Double { frame.x + frame.width * min(max(percent, 0), limit) / limit }
        func span(_ from: Double, _ to: Double) -> Rect {
            Rect(x: x(from), y: frame.y, width: x(to) - x(from), height: frame.height)
        }
        var elements: [Element] = [.rect(frame, fill: theme.track), .rect(span(0, 100), fill: theme.band)]
        if achievement > 0 {
            let fill = theme.style(of: state).fill
            elements.append(.rect(span(0, min(achievement, 100)), fill: fill))
            if achievement > 100 {
                elements += OverExecution.elements(in: span(100, achievement), color: fill, theme: theme)
            }
            if achievement > limit {
                elements += BreakMark.elements(
                    at: Point(frame.maxX - 8, frame.midY), height: frame.height, theme: theme)
            }
        }
        let overhang = max(2, frame.height * 0.45)
        elements.append(
            .line(
                from: Point(x(100), frame.y - overhang), to: Point(x(100), frame.maxY + overhang),
                stroke: Stroke(theme.ink, width: 1)))
        return elements
    }
}
