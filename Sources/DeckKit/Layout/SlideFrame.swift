import ChartKit
import PlanModel
import Scene

/// The parts that most slides have: an accent, the title, a line below it, notes at the foot, and the room between.
struct SlideFrame {
    /// The room for the slide's own matter.
    let content: Rect
    private let head: [Element]
    private let foot: [Element]
    /// What had to be shortened.
    let warnings: [Diagnostic]

    /// Sets a slide's title, the line below it, and a paragraph at the foot for each of `notes`.
    init(title: String, subtitle: String = "", notes: [String] = [], in context: ChartContext) {
        let theme = context.theme
        let inside = SlideGrid.inside(context.size)
        let logo = LogoMark(theme, in: inside)
        let room = inside.width - (logo?.room ?? 0)
        let heading = TextBlock.fitting(
            title, font: theme.type.title, floor: 14, width: room, maximumLines: 2,
            measuring: context.measuring)
        var head: [Element] = [
            .group(
                .artifact,
                [.rect(Rect(x: inside.x, y: inside.y, width: 32, height: 4), fill: theme.accent)]),
            .group(.heading(1), heading.elements(at: Point(inside.x, inside.y + 10), color: theme.accent)),
        ]
        if let logo { head.append(logo.element) }
        var top = inside.y + 10 + heading.height
        var texts = [(heading, title)]
        if !subtitle.isEmpty {
            let line = TextBlock.fitting(
                subtitle, font: theme.type.subtitle, floor: theme.type.floor, width: room, maximumLines: 2,
                measuring: context.measuring)
            head.append(.group(.paragraph, line.elements(at: Point(inside.x, top), color: theme.muted)))
            top += line.height
            texts.append((line, subtitle))
        }
        let blocks = notes.map {
            TextBlock($0, font: theme.type.small, width: inside.width, maximumLines: 5, measuring: context.measuring)
        }
        let bottom = context.size.height - SlideFoot.height
        var y = bottom - blocks.reduce(0) { $0 + $1.height }
        content = Rect(
            x: inside.x, y: top + 16, width: inside.width, height: max(0, y - (blocks.isEmpty ? 8 : 10) - top - 16))
        var foot: [Element] = []
        for block in blocks {
            foot.append(.group(.paragraph, block.elements(at: Point(inside.x, y), color: theme.muted)))
            y += block.height
        }
        self.head = head
        self.foot = foot
        warnings =
            (texts + zip(blocks, notes)).filter(\.0.isTruncated).map { SlideDraft.shortened($0.1) }
    }

    /// The slide in the order in which it's read: the accent and the title, its own matter, the notes.
    func elements(around matter: [Element]) -> [Element] { head + matter + foot }
}
