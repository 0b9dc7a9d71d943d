import Scene
import Testing

@testable import GnuplotCanvas

@Suite struct LayerTests {
    private func styles(_ elements: [Element]) throws -> [[Shape.Style]] {
        try Layer.layers(of: .sample(elements)).map { $0.batches.map(\.style) }
    }

    @Test func `shapes of one style are drawn together unless one would cover what came between`() throws {
        let (band, bar) = (Shape.Style.fill(.band), Shape.Style.fill(.bar))
        let apart: [Element] = [
            .sample(.square(0, 0), .band), .sample(.square(2, 2), .bar), .sample(.square(40, 0), .band),
            .sample(.square(42, 2), .bar),
        ]
        #expect(try styles(apart) == [[band, bar]])
        #expect(try Layer.layers(of: .sample(apart))[0].batches.map(\.shapes.count) == [2, 2])
        #expect(try styles(apart + [.sample(.square(44, 4), .band)]) == [[band, bar, band]])
    }

    @Test func `a shape over a text begins a layer, one beside it doesn't`() throws {
        #expect(try styles([.sample("Texto"), .sample(.square(80, 80), .bar)]).count == 1)
        #expect(try styles([.sample("Texto"), .sample(.square(12, 10), .bar)]).count == 2)
    }

    @Test func `a hole in an area stays one`() throws {
        func square(_ from: Double, _ to: Double) -> [Path.Segment] {
            [.move(Point(from, from)), .line(Point(to, from)), .line(Point(to, to)), .line(Point(from, to)), .close]
        }
        let ring = Element.path(Path(square(0, 10) + square(4, 6)), fill: .bar)
        let figures = try ring.shapes().map(\.figures)
        #expect(figures.count == 1 && figures[0].count == 1)
        #expect(figures[0][0].dropFirst(4).first == Point(0, 0))
        #expect(figures[0][0].last == Point(4, 4))
    }

    @Test func `lines without width, areas without size and empty groups leave nothing`() throws {
        let nothing: [Element] = [
            .line(from: Point(0, 0), to: Point(9, 9), stroke: Stroke(.ink, width: 0)),
            .path(Path([.move(Point(1, 1)), .line(Point(2, 2))]), fill: .bar), .group(.artifact, []),
        ]
        #expect(try styles(nothing) == [[]])
    }
}
