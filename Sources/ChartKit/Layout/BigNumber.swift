package import Scene

/// An achievement in large type, with the mark of a note raised behind it.
package struct BigNumber {
    private let number: PlacedText
    private let mark: PlacedText?
    private let context: ChartContext

    /// A number at a size in points.
    package init(_ text: String, mark: String?, size: Double, in context: ChartContext) {
        let type = context.theme.type
        self.context = context
        number = PlacedText(
            text, font: Card.numberFont(type, size: size), measuring: context.measuring)
        self.mark = mark.map {
            PlacedText($0, font: Font(type.family, size: max(type.floor, size * 0.4)), measuring: context.measuring)
        }
    }

    /// The width with the mark, in points.
    package var width: Double { number.width + (mark?.width ?? 0) }
    /// The height of its digits, in points.
    package var capHeight: Double { context.measuring.metrics(of: number.font).capHeight }

    /// The number, its left end on the baseline.
    package func elements(at origin: Point) -> [Element] {
        var elements = [number.element(at: origin, color: context.theme.ink)]
        if let mark {
            // A raised digit already stands at its own font's cap height: this lifts it to the number's.
            let lift = capHeight - context.measuring.metrics(of: mark.font).capHeight
            elements.append(
                mark.element(at: Point(origin.x + number.width, origin.y - lift), color: context.theme.muted))
        }
        return elements
    }
}
