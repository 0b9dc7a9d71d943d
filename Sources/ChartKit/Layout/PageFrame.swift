/// The parts that every page of a chart has: the finding, the methodology below it, sources and notes at the foot,
/// and the room between them.
package struct PageFrame {
    /// The room for the chart.
    package let content: Rect
    /// The title, the line below it and the foot.
    package let elements: [Element]
    /// Whether a text had to be shortened.
    package let isTruncated: Bool

    /// The part of a page between its margins.
    package static func inside(_ size: Size) -> Rect {
        Rect(x: 0, y: 0, width: size.width, height: size.height)
            .inset(left: size.width * 0.05, top: 34, right: size.width * 0.05, bottom: 24)
    }

    /// Sets a page's title, the line below it, and a paragraph at the foot for each of `notes`.
    package init(title: String, subtitle: String, notes: [String], in context: ChartContext) {
        let theme = context.theme
        let inside = Self.inside(context.size)
        let heading = TextBlock.fitting(
            title, font: theme.type.title, floor: 16, width: inside.width, maximumLines: 2,
            measuring: context.measuring)
        let line = TextBlock.fitting(
            subtitle, font: theme.type.subtitle, floor: theme.type.floor, width: inside.width, maximumLines: 2,
            measuring: context.measuring)
        let foot = notes.map {
            TextBlock($0, font: theme.type.small, width: inside.width, maximumLines: 6, measuring: context.measuring)
        }
        let footHeight = foot.reduce(0) { $0 + $1.height }
        var elements: [Element] = [
            .group(.heading(1), heading.elements(at: Point(inside.x, inside.y), color: theme.ink)),
            .group(
                .paragraph,
                line.elements(at: Point(inside.x, inside.y + heading.height + 2), color: theme.muted)),
        ]
        var y = inside.maxY - footHeight
        for block in foot {
            elements.append(.group(.paragraph, block.elements(at: Point(inside.x, y), color: theme.muted)))
            y += block.height
        }
        self.elements = elements
        isTruncated = heading.isTruncated || line.isTruncated || foot.contains(where: \.isTruncated)
        content = inside.inset(
            top: heading.height + 2 + line.height + 16, bottom: footHeight + (foot.isEmpty ? 0 : 10))
    }
}
