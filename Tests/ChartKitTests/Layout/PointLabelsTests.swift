import Scene
import Testing

@testable import ChartKit

@Suite struct PointLabelsTests {
    private let plot = Rect(x: 0, y: 0, width: 200, height: 100)
    private let label = TextLine("12,5", font: Theme.clear.type.body, measuring: ChartContext.fake().measuring)
    private let stroke = Stroke(Theme.clear.ink, width: 1)

    @Test func `a number stands above its point, and below where something is in its way`() throws {
        var free = PointLabels(in: plot, around: [])
        let first = free.place(label, at: Point(100, 50))
        let above = try #require(first)
        #expect(above.x == 100 && above.y < 50)
        let line = Element.line(from: Point(0, above.y), to: Point(200, above.y), stroke: stroke)
        var taken = PointLabels(in: plot, around: [line])
        let second = taken.place(label, at: Point(100, 50))
        let below = try #require(second)
        #expect(below.x == 100 && below.y > 50)
    }

    @Test func `a slope leaves room on its other side`() throws {
        let slope = Element.path(Path([.move(Point(0, 100)), .line(Point(200, 0))]), stroke: stroke)
        var placer = PointLabels(in: plot, around: [slope])
        let middle = placer.place(label, at: Point(100, 50))
        #expect(try #require(middle).x != 100)
    }

    @Test func `two numbers never meet, and one without a place is left out`() throws {
        var placer = PointLabels(in: Rect(x: 80, y: 30, width: 40, height: 40), around: [])
        let places = (0..<3).map { _ in placer.place(label, at: Point(100, 50)) }
        let (first, second) = (try #require(places[0]), try #require(places[1]))
        #expect(abs(first.y - second.y) > label.box(x: 0, midY: 0).height)
        #expect(places[2] == nil)
    }
}
