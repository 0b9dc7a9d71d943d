import Scene

/// The part of a bar beyond 100 %: hatched, so that it shows in grey print.
enum OverExecution {
    /// A hatched rectangle in the colour of a state.
    static func elements(in rect: Rect, color: Color, theme: Theme) -> [Element] {
        guard rect.width > 0 else { return [] }
        let width = 0.75
        // Too narrow for a hatch to be seen.
        guard rect.width > 3 else { return [.rect(rect, fill: color)] }
        let outline = rect.inset(by: width / 2)
        return [.rect(rect, fill: theme.background)]
            + Hatch.lines(over: rect, spacing: 3.5, stroke: Stroke(color, width: 0.9))
            + [.rect(outline, stroke: Stroke(color, width: width))]
    }
}
