import Scene
import Testing

@testable import ChartKit

@Suite struct HatchTests {
    private let stroke = Stroke(Color(hex: 0x0A2A6B), width: 1)

    private func ends(over rect: Rect) -> [(from: Point, to: Point)] {
        Hatch.lines(over: rect, spacing: 4, stroke: stroke).compactMap(\.ends)
    }

    @Test func `lines rise to the right at 45°`() {
        for line in ends(over: Rect(x: 10, y: 20, width: 50, height: 8)) {
            #expect(line.to.x > line.from.x)
            #expect(abs((line.to.x - line.from.x) - (line.from.y - line.to.y)) < 1e-9)
        }
    }

    @Test(arguments: [
        Rect(x: 10, y: 20, width: 50, height: 8), Rect(x: 0.3, y: 0.7, width: 3, height: 90),
        Rect(x: 5, y: 5, width: 5, height: 5),
    ])
    func `no line leaves the rectangle`(rect: Rect) {
        let lines = ends(over: rect)
        #expect(!lines.isEmpty)
        for point in lines.flatMap({ [$0.from, $0.to] }) {
            #expect(rect.contains(Rect(x: point.x, y: point.y, width: 0, height: 0)))
        }
    }

    @Test func `every line starts and ends on an edge`() {
        let rect = Rect(x: 10, y: 20, width: 50, height: 8)
        for line in ends(over: rect) {
            #expect(line.from.x == rect.x || line.from.y == rect.maxY)
            #expect(line.to.x == rect.maxX || line.to.y == rect.y)
        }
    }

    @Test func `the hatches of neighbours meet`() {
        let left = ends(over: Rect(x: 0, y: 0, width: 20, height: 8))
        let right = ends(over: Rect(x: 20, y: 0, width: 20, height: 8))
        let outgoing = left.filter { $0.to.x == 20 && $0.to.y > 0 && $0.to.y < 8 }.map(\.to.y)
        let incoming = right.filter { $0.from.x == 20 && $0.from.y > 0 && $0.from.y < 8 }.map(\.from.y)
        #expect(outgoing == [4])
        #expect(outgoing == incoming)
    }

    @Test func `nothing is hatched where there is nothing`() {
        #expect(ends(over: Rect(x: 1, y: 1, width: 0, height: 8)).isEmpty)
        #expect(ends(over: Rect(x: 1, y: 1, width: 8, height: 0)).isEmpty)
    }
}
