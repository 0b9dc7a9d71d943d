import ChartKit
import Scene

/// The line at a slide's foot: the deck's title and the slide's number.
struct SlideFoot {
    /// The line's elements.
    let elements: [Element]

    /// From the bottom of the page up to the line's top, in points.
    static let height = 34.0

    init(page: Int, of count: Int, runningTitle: String?, color: Color, in context: ChartContext) {
        let font = context.theme.type.small
        let inside = SlideGrid.inside(context.size)
        let baseline = context.size.height - 18
        let placed = PlacedText("\(page) / \(count)", font: font, measuring: context.measuring)
        var line = [placed.element(at: Point(inside.maxX, baseline), color: color, alignment: .right)]
        if let runningTitle {
            let title = TextBlock(
                runningTitle, font: font, width: inside.width - placed.width - 24, maximumLines: 1,
                measuring: context.measuring)
            line += title.elements(
                baseline: Point(inside.x, baseline), color: color, measuring: context.measuring)
        }
        elements = [.group(.foot(page: page), line)]
    }
}
