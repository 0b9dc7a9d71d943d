import Scene
import Testing

@testable import CairoCanvas

@Suite struct SceneFlatColorsTests {
    private let red = Color(hex: 0xFF0000)
    private let green = Color(hex: 0x00FF00)
    private let blue = Color(hex: 0x0000FF)

    @Test func `a page has its background's colour at least`() {
        #expect(Scene.sample(1, 1, background: red).flatColors == [0xFF0000])
    }

    @Test func `fills, outlines and texts have colours, each counts once, in their order`() {
        let rect = Rect(x: 0, y: 0, width: 1, height: 1)
        let run = TextRun("a", at: Point(0, 0), font: .body, color: Color(hex: 0x123456), width: 1)
        let elements: [Element] = [
            .rect(rect, fill: blue, stroke: Stroke(green, width: 1)), .rect(rect),
            .group(
                .table, [.group(.tableRow, [.text(run)]), .path(Path([]), fill: green, stroke: Stroke(red, width: 1))]),
            .line(from: Point(0, 0), to: Point(1, 1), stroke: Stroke(Color(hex: 0xABCDEF), width: 1)),
        ]
        #expect(
            Scene.sample(1, 1, elements).flatColors == [0xFFFFFF, 0x0000FF, 0x00FF00, 0x123456, 0xFF0000, 0xABCDEF])
    }

    @Test func `a picture, at any depth, has colours of its own`() {
        let image = Element.image(path: "logo.png", Rect(x: 0, y: 0, width: 1, height: 1))
        #expect(Scene.sample(1, 1, [image]).flatColors == nil)
        #expect(Scene.sample(1, 1, [.group(.artifact, [.group(.artifact, [image])])]).flatColors == nil)
    }
}
