import Scene
import Testing

@testable import ChartKit

@Suite struct LegendTests {
    private func entry(_ text: String) -> Legend.Entry {
        Legend.Entry(text: text, markWidth: 10) { [.rect(Rect(x: $0.x - 5, y: $0.y - 5, width: 10, height: 10))] }
    }

    @Test func `entries stand in a line, each mark before its words`() {
        let legend = Legend([entry("uno"), entry("dos")], width: 500, in: .fake())
        let elements = legend.elements(at: Point(20, 30))
        #expect(elements.compactMap(\.run?.text) == ["uno", "dos"])
        // The mark's 10 points, a gap of 5, 15 points of text, and 18 to the next entry.
        #expect(elements.compactMap(\.run?.origin.x) == [35, 83])
        #expect(Set(elements.compactMap(\.run?.origin.y)).count == 1)
        #expect(legend.height == 12)
    }

    @Test func `entries that don't fit go on in a line below`() {
        let legend = Legend([entry("uno"), entry("dos"), entry("tres")], width: 90, in: .fake())
        let runs = legend.elements(at: Point(0, 0)).compactMap(\.run)
        #expect(legend.height == 24)
        #expect(runs[0].origin.y == runs[1].origin.y)
        #expect(runs[2].origin.y == runs[0].origin.y + 12)
        #expect(runs[2].origin.x == runs[0].origin.x)
    }

    @Test func `a single entry wider than the chart has its own line`() {
        let legend = Legend([entry("uno"), entry(String(repeating: "x", count: 40))], width: 100, in: .fake())
        #expect(legend.height == 24)
    }

    @Test func `the middle of the last line is where heads of columns align`() {
        let legend = Legend([entry("uno"), entry("dos")], width: 40, in: .fake())
        #expect(legend.lastMidY(from: 100) == 118)
    }

    @Test func `no entries take no room`() {
        #expect(Legend([], width: 100, in: .fake()).height == 0)
    }
}
