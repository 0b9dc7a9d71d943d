import Scene
import Testing

@testable import ChartKit

@Suite struct ReferenceLineTests {
    @Test func `the line goes from top to bottom in ink`() {
        let line = ReferenceLine(x: 10, top: 5, bottom: 80)
        #expect(
            line.elements(in: .clear) == [
                .line(from: Point(10, 5), to: Point(10, 80), stroke: Stroke(Theme.clear.ink, width: 1.25))
            ])
    }

    @Test func `labels keep clear of its whole width`() {
        #expect(ReferenceLine(x: 10, top: 5, bottom: 80).box == Rect(x: 9.375, y: 5, width: 1.25, height: 75))
    }
}
