import ChartKit
import Scene

/// Paragraphs and lists one below the other, in one width.
struct TextStack {
    /// A text of the stack.
    struct Part {
        var text: String
        var font: Font
        var color: Color
        /// The distance from the text above, in points.
        var space = 0.0
        /// Whether it's an item of a list, with a tick before it.
        var isItem = false
        /// What it is in the structure, unless it is an item.
        var tag = Tag.paragraph
    }

    private let parts: [Part]
    private let blocks: [TextBlock]
    private let context: ChartContext
    private let accent: Color
    private static let indent = 18.0

    init(_ parts: [Part], width: Double, in context: ChartContext) {
        self.parts = parts
        self.context = context
        accent = context.theme.accent
        blocks = parts.map {
            TextBlock(
                $0.text, font: $0.font, width: width - ($0.isItem ? Self.indent : 0), leading: 1.12,
                measuring: context.measuring)
        }
    }

    /// The stack's height, in points.
    var height: Double { zip(parts, blocks).reduce(0) { $0 + $1.0.space + $1.1.height } }

    /// The texts from the top, their left edge at `origin`.
    func elements(at origin: Point) -> [Element] {
        var y = origin.y
        var elements: [Element] = []
        var items: [Element] = []
        func endList() {
            if !items.isEmpty { elements.append(.group(.list, items)) }
            items = []
        }
        for (part, block) in zip(parts, blocks) {
            y += part.space
            if part.isItem {
                let line = Rect(x: origin.x, y: y, width: Self.indent, height: block.lineHeight)
                let text = block.elements(at: Point(origin.x + Self.indent, y), color: part.color)
                items.append(.group(.listItem, [.group(.artifact, [tick(in: line, part.font)])] + text))
            } else {
                endList()
                elements.append(.group(part.tag, block.elements(at: Point(origin.x, y), color: part.color)))
            }
            y += block.height
        }
        endList()
        return elements
    }

    /// The largest size from `sizes`, the first the largest, whose stack is at most `height` high; else the last.
    static func fitting(
        sizes: [Double], width: Double, height: Double, in context: ChartContext, parts: (Double) -> [Part]
    ) -> TextStack {
        for size in sizes {
            let stack = TextStack(parts(size), width: width, in: context)
            if stack.height <= height { return stack }
        }
        return TextStack(parts(sizes.last ?? context.theme.type.floor), width: width, in: context)
    }

    /// A tick, drawn so that it needs no font.
    private func tick(in line: Rect, _ font: Font) -> Element {
        let size = font.size * 0.62
        let middle = line.midY
        return .path(
            Path([
                .move(Point(line.x, middle)), .line(Point(line.x + size * 0.38, middle + size * 0.38)),
                .line(Point(line.x + size, middle - size * 0.42)),
            ]), stroke: Stroke(accent, width: 1.6))
    }
}
