import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct TextLineTests {
    private let line = TextLine("**100 %** (tope)", font: Font("Open Sans", size: 10), measuring: FixedWidthText())

    @Test func `a line never breaks`() {
        #expect(line.width == 60)
        #expect(line.runs.map(\.text) == ["100 %", " (tope)"])
    }

    @Test func `its capitals are centred on the height it's given`() {
        let baseline = line.elements(x: 0, midY: 50, color: .white).first?.run?.origin.y
        #expect(baseline == 53.5)
        #expect(line.box(x: 0, midY: 50) == Rect(x: 0, y: 46.5, width: 60, height: 9))
    }

    @Test func `runs follow each other`() {
        let xs = line.elements(x: 7, baseline: 20, color: .white).compactMap(\.run?.origin.x)
        #expect(xs == [7, 32])
    }
}
