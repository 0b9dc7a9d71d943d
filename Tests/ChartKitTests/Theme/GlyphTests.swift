import Scene
import Testing

@testable import ChartKit

@Suite struct GlyphTests {
    private let centre = Point(50, 40)

    @Test(arguments: Glyph.allCases)
    func `a glyph stays in its square and closes`(glyph: Glyph) {
        let path = glyph.path(centre: centre, size: 10)
        #expect(path.segments.last == .close)
        for point in points(of: path) {
            #expect(abs(point.x - centre.x) <= 5.0001)
            #expect(abs(point.y - centre.y) <= 5.0001)
        }
    }

    @Test(arguments: Glyph.allCases)
    func `a glyph is as wide on the left as on the right`(glyph: Glyph) {
        let xs = points(of: glyph.path(centre: centre, size: 10)).map(\.x)
        #expect(abs((xs.max() ?? 0) + (xs.min() ?? 0) - 2 * centre.x) < 1e-9)
    }

    @Test func `triangles point where they say`() {
        let up = points(of: Glyph.triangleUp.path(centre: centre, size: 10))
        let down = points(of: Glyph.triangleDown.path(centre: centre, size: 10))
        #expect(up.filter { $0.y < centre.y }.count == 1)
        #expect(down.filter { $0.y > centre.y }.count == 1)
    }

    @Test func `a circle passes through its four poles`() {
        let path = Path.circle(centre: centre, radius: 3)
        let ends = points(of: path)
        for pole in [Point(50, 37), Point(53, 40), Point(50, 43), Point(47, 40)] { #expect(ends.contains(pole)) }
    }

    private func points(of path: Path) -> [Point] {
        path.segments.compactMap { segment in
            switch segment {
            case .move(let end), .line(let end), .curve(_, _, let end): end
            case .close: nil
            }
        }
    }
}
