import PlanModel
package import Reports
package import Scene

/// A state as nobody can miss it: its glyph in its colour, and its word. A figure that isn't there has a ring.
package struct StateLabel {
    private let word: PlacedText
    private let band: StateBands.Band?
    private let theme: Theme
    private let measuring: any TextMeasuring

    /// The mark of a node's outcome.
    package init(of node: ReportNode, font: Font, in context: ChartContext) {
        theme = context.theme
        measuring = context.measuring
        if let band = node.shownBand {
            word = PlacedText(context.wording.word(of: band), font: font, measuring: measuring)
            self.band = band
        } else {
            let text = context.wording.word(of: node.outcome) ?? ""
            word = PlacedText(text, font: font, measuring: measuring)
            band = nil
        }
    }

    private var glyphSize: Double { word.font.size * 0.8 }
    /// From the mark's left edge to its word.
    package var indent: Double { glyphSize + word.font.size * 0.45 }
    /// The mark's width, in points.
    package var width: Double { indent + word.width }

    /// The mark, its left edge at `origin` on the baseline.
    package func elements(at origin: Point) -> [Element] {
        let capHeight = measuring.metrics(of: word.font).capHeight
        let centre = Point(origin.x + glyphSize / 2, origin.y - capHeight / 2)
        let glyph =
            band.map { StateMark(band: $0, size: glyphSize).elements(at: centre, in: theme) }
            ?? [
                .path(
                    Path.circle(centre: centre, radius: glyphSize * 0.36), stroke: Stroke(theme.muted, width: 1.2))
            ]
        return [
            .group(.artifact, glyph),
            word.element(at: Point(origin.x + indent, origin.y), color: band == nil ? theme.muted : theme.ink),
        ]
    }
}
