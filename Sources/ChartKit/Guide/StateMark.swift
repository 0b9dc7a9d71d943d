import PlanModel
import Scene

/// The glyph of a state in its colour, as every chart draws it.
struct StateMark {
    /// What it stands for.
    let state: AchievementState
    /// The side of its square, in points.
    let size: Double

    /// The glyph around a centre.
    func element(at centre: Point, in theme: Theme) -> Element {
        let style = theme.style(of: state)
        return .path(style.glyph.path(centre: centre, size: size), fill: style.fill)
    }
}
