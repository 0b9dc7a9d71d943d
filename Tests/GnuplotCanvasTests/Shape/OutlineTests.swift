import Glibc
import Scene
import Testing

@testable import GnuplotCanvas

@Suite struct OutlineTests {
    @Test func `figures begin where the pen is put down, and after a closed one where that began`() {
        let path = Path([
            .move(Point(0, 0)), .line(Point(1, 0)), .line(Point(1, 1)), .close, .line(Point(5, 5)),
            .move(Point(8, 8)), .line(Point(9, 9)),
        ])
        #expect(
            Outline.outlines(of: path) == [
                Outline(points: [Point(0, 0), Point(1, 0), Point(1, 1)], isClosed: true),
                Outline(points: [Point(0, 0), Point(5, 5)]), Outline(points: [Point(8, 8), Point(9, 9)]),
            ])
    }

    @Test(arguments: [1.0, 6, 50, 400])
    func `a flattened circle is within a hundredth of a point`(radius: Double) {
        let handle = 0.5522847498 * radius
        let quarter = Path([
            .move(Point(0, -radius)),
            .curve(Point(handle, -radius), Point(radius, -handle), Point(radius, 0)),
        ])
        let points = Outline.outlines(of: quarter)[0].points
        #expect(points.first == Point(0, -radius))
        #expect(points.last == Point(radius, 0))
        // The curve itself is up to 0.03 % beside the circle.
        let allowed = 0.011 + radius * 0.0003
        for (one, two) in zip(points, points.dropFirst()) {
            #expect(abs(hypot((one.x + two.x) / 2, (one.y + two.y) / 2) - radius) < allowed)
        }
    }

    @Test func `round corners stay in their rectangle`() {
        let outline = Outline.rect(Rect(x: 10, y: 20, width: 30, height: 8), radius: 9)
        #expect(outline.isClosed)
        let (xs, ys) = (outline.points.map(\.x), outline.points.map(\.y))
        #expect(abs((xs.min() ?? 0) - 10) < 1e-9 && abs((xs.max() ?? 0) - 40) < 1e-9)
        #expect(abs((ys.min() ?? 0) - 20) < 1e-9 && abs((ys.max() ?? 0) - 28) < 1e-9)
        #expect(!outline.points.contains(Point(10, 20)))
    }
}
