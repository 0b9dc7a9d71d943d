import PlanModel
import Scene

/// The glyph of a band's state in its colour, as every chart draws it; that of a further band of the state is hollow, and of one
/// after that has a core.
struct StateMark {
    /// What it stands for.
    let band: StateBands.Band
    /// The side of its square, in points.
    let size: Double

    /// The glyph around a centre.
    func elements(at centre: Point, in theme: Theme) -> [Element] {
        let style = theme.style(of: band.state)
        guard band.rank > 0 else {
            return [.path(style.glyph.path(centre: centre, size: size), fill: style.fill)]
        }
        let width = size / 6
        let outline = Element.path(
            style.glyph.path(centre: centre, size: size - width), fill: theme.background,
            stroke: Stroke(style.fill, width: width))
        guard band.rank > 1 else { return [outline] }
        return [outline, .path(style.glyph.path(centre: centre, size: size * 0.4), fill: style.fill)]
    }
}

extension Sequence<StateBands.Band> {
    /// Those that occur, each once, from the lowest up: what a key has to explain.
    var distinct: [StateBands.Band] {
        reduce(into: []) { bands, band in
            if !bands.contains(band) { bands.append(band) }
        }.sorted { $0.from < $1.from }
    }
}
