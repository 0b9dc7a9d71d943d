import Scene
import TestSupport
import Testing

@testable import DeckKit

struct ElementMovedTests {
    @Test func `Every kind of element moves with all its points`() {
        let ink = Color(hex: 0x222222)
        let font = Font("Open Sans", size: 10)
        let elements: [Element] = [
            .rect(Rect(x: 1, y: 2, width: 3, height: 4), radius: 1, fill: ink),
            .line(from: Point(0, 0), to: Point(5, 5), stroke: Stroke(ink, width: 1)),
            .path(
                Path([
                    .move(Point(0, 0)), .line(Point(1, 0)), .curve(Point(2, 0), Point(3, 1), Point(3, 2)), .close,
                ]), fill: ink),
            .text(TextRun("a", at: Point(7, 8), font: font, color: ink, width: 5)),
            .image(path: "logo.png", Rect(x: 0, y: 0, width: 2, height: 2)),
            .group(.artifact, [.line(from: Point(0, 0), to: Point(1, 1), stroke: Stroke(ink, width: 2))]),
        ]
        let moved = SceneDump.text(of: elements.map { $0.moved(x: 10, y: 20) })
        #expect(
            moved == """
                rect 11.00,22.00 3.00x4.00 radius 1.00 fill #222222
                line 10.00,20.00 to 15.00,25.00 stroke #222222 1.00
                path M 10.00,20.00 L 11.00,20.00 C 12.00,20.00 13.00,21.00 13.00,22.00 Z fill #222222
                text 17.00,28.00 width 5.00 "Open Sans" 10.00 regular #222222 "a"
                image 10.00,20.00 2.00x2.00 "logo.png"
                group artifact
                  line 10.00,20.00 to 11.00,21.00 stroke #222222 2.00

                """)
    }

    @Test func `Moving there and back changes nothing`() {
        let element = Element.rect(Rect(x: 1, y: 2, width: 3, height: 4))
        #expect(element.moved(x: 8, y: -4).moved(x: -8, y: 4) == element)
    }
}
