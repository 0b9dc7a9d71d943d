import Scene
import Testing

@testable import Presentations

@Suite("A path's geometry") struct PathGeometryTests {
    private let path = Path([
        .move(Point(10, 20)), .line(Point(30, 20)), .curve(Point(30, 30), Point(20, 40), Point(10, 40)), .close,
    ])

    @Test("is measured from its own corner")
    func geometry() {
        #expect(path.bounds == Rect(x: 10, y: 20, width: 20, height: 20))
        let markup = path.geometry(in: path.bounds)
        #expect(markup.contains("<a:path w=\"254000\" h=\"254000\">"))
        #expect(markup.contains("<a:moveTo><a:pt x=\"0\" y=\"0\"/></a:moveTo>"))
        #expect(markup.contains("<a:lnTo><a:pt x=\"254000\" y=\"0\"/></a:lnTo>"))
        #expect(markup.contains("<a:cubicBezTo>") && markup.contains("<a:close/>"))
    }

    @Test("of nothing is nothing")
    func empty() {
        #expect(Path([]).bounds == Rect(x: 0, y: 0, width: 0, height: 0))
        #expect([Element]().bounds == Rect(x: 0, y: 0, width: 0, height: 0))
    }

    @Test("of elements goes around all of them")
    func bounds() {
        let elements: [Element] = [
            .group(.artifact, [.rect(Rect(x: 5, y: 5, width: 5, height: 5))]),
            .line(from: Point(0, 8), to: Point(3, 30), stroke: Stroke(.white, width: 1)),
        ]
        #expect(elements.bounds == Rect(x: 0, y: 5, width: 10, height: 25))
    }
}
