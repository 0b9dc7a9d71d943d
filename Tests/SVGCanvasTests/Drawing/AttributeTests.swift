import Scene
import Testing

@testable import SVGCanvas

@Suite struct AttributeTests {
    private func written(_ attributes: [Attribute]) -> String {
        attributes.map { $0.name + "=" + $0.value }.joined(separator: ";")
    }

    @Test func `a shape without a fill says so, for SVG would fill it black`() {
        #expect(written(Attribute.paint(fill: nil, stroke: nil)) == "fill=none")
        #expect(written(Attribute.paint(fill: Color(hex: 0x0A2A6B), stroke: nil)) == "fill=#0A2A6B")
    }

    @Test func `an outline has colour, width and dashes`() {
        let stroke = Stroke(.white, width: 0.75, dash: [6, 3.5])
        #expect(written(Attribute.outline(stroke)) == "stroke=#FFFFFF;stroke-width=0.75;stroke-dasharray=6 3.5")
        #expect(written(Attribute.outline(Stroke(.white, width: 2))) == "stroke=#FFFFFF;stroke-width=2")
    }

    @Test func `a path is its segments`() {
        let path = Path([
            .move(Point(1, 2)), .line(Point(-3, 4.5)), .curve(Point(1, 1), Point(2, 2), Point(3, 3)), .close,
        ])
        #expect(Attribute.data(path).value == "M1 2L-3 4.5C1 1 2 2 3 3Z")
    }

    @Test(arguments: [
        (Font("Open Sans", size: 11), "font-size=11"),
        (Font("Open Sans", size: 9.5, weight: .semibold), "font-size=9.5;font-weight=600"),
        (Font("Open Sans", size: 24, weight: .bold, isItalic: true), "font-size=24;font-weight=700;font-style=italic"),
    ])
    func `a font has its size, weight and slant`(font: Font, text: String) {
        #expect(written(Attribute.style(font)) == text)
    }

    @Test func `a family's name can't leave its quotes`() {
        #expect(Attribute.family("O'Sans\\").value == "'OSans', 'Noto Sans', Arial, sans-serif")
    }
}
