import Scene
import Testing

@testable import ChartKit

@Suite struct OverExecutionTests {
    private let color = Color(hex: 0x0A2A6B)

    private func elements(width: Double) -> [Element] {
        OverExecution.elements(in: Rect(x: 10, y: 10, width: width, height: 8), color: color, theme: .clear)
    }

    @Test func `the part beyond 100 % is hatched inside an outline`() {
        let parts = elements(width: 40)
        #expect(parts.first == .rect(Rect(x: 10, y: 10, width: 40, height: 8), fill: .white))
        #expect(parts.contains { $0.ends != nil })
        #expect(
            parts.last
                == .rect(Rect(x: 10.375, y: 10.375, width: 39.25, height: 7.25), stroke: Stroke(color, width: 0.75)))
    }

    @Test func `a sliver is filled, for a hatch couldn't be seen`() {
        #expect(elements(width: 2) == [.rect(Rect(x: 10, y: 10, width: 2, height: 8), fill: color)])
    }

    @Test func `nothing beyond is nothing drawn`() {
        #expect(elements(width: 0).isEmpty)
    }
}
