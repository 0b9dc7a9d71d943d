package import Scene
import Words

/// One line of text with its measured width, placed by its baseline.
package struct PlacedText {
    /// What it says.
    package let text: String
    /// Its font.
    package let font: Font
    /// Its advance width, in points.
    package let width: Double

    /// Measures a line.
    package init(_ text: String, font: Font, measuring: any TextMeasuring) {
        self.text = text.ink
        self.font = font
        width = measuring.width(of: self.text, in: font)
    }

    /// The line as an element. `anchor` is its left end, middle or right end, on the baseline.
    package func element(
        at anchor: Point, color: Color, alignment: TextBlock.Alignment = .left
    ) -> Element {
        let shift =
            switch alignment {
            case .left: 0.0
            case .centre: width / 2
            case .right: width
            }
        return .text(TextRun(text, at: Point(anchor.x - shift, anchor.y), font: font, color: color, width: width))
    }
}

extension TextBlock {
    /// The lines as elements, the first of them on a baseline.
    package func elements(
        baseline: Point, color: Color, alignment: Alignment = .left, in width: Double? = nil,
        measuring: any TextMeasuring
    ) -> [Element] {
        let metrics = measuring.metrics(of: font)
        let top = baseline.y - metrics.ascent - (lineHeight - metrics.lineHeight) / 2
        return elements(at: Point(baseline.x, top), color: color, alignment: alignment, in: width)
    }

    /// The lines as elements, with the block's bottom at a height.
    package func elements(
        bottom: Point, color: Color, alignment: Alignment = .left, in width: Double? = nil
    ) -> [Element] {
        elements(at: Point(bottom.x, bottom.y - height), color: color, alignment: alignment, in: width)
    }
}
