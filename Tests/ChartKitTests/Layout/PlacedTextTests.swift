import ChartKit
import Scene
import TestSupport
import Testing

struct PlacedTextTests {
    private let measuring = FixedWidthText()
    private let font = Font("Open Sans", size: 10)

    private func x(_ element: Element) -> Double? {
        if case .text(let run) = element { run.origin.x } else { nil }
    }

    @Test func `A line stands with its left end, middle or right end at the anchor`() {
        let text = PlacedText("cuatro", font: font, measuring: measuring)
        #expect(text.width == 30)
        #expect(x(text.element(at: Point(100, 50), color: .white)) == 100)
        #expect(x(text.element(at: Point(100, 50), color: .white, alignment: .centre)) == 85)
        #expect(x(text.element(at: Point(100, 50), color: .white, alignment: .right)) == 70)
    }

    @Test func `A block's first line stands on a baseline, whatever the leading`() {
        for leading in [1, 1.2] {
            let block = TextBlock("uno dos", font: font, width: 20, leading: leading, measuring: measuring)
            let elements = block.elements(baseline: Point(5, 40), color: .white, measuring: measuring)
            let baselines = elements.compactMap { element -> Double? in
                if case .text(let run) = element { run.origin.y } else { nil }
            }
            #expect(baselines.count == 2)
            #expect(abs((baselines.first ?? 0) - 40) < 1e-9)
            #expect(abs((baselines.last ?? 0) - 40 - 10 * leading) < 1e-9)
        }
    }

    @Test func `A block's bottom stands at a height`() {
        let block = TextBlock("uno dos", font: font, width: 20, measuring: measuring)
        let elements = block.elements(bottom: Point(5, 100), color: .white)
        guard case .text(let first) = elements.first else {
            Issue.record("no text")
            return
        }
        #expect(first.origin.y == 88)
    }
}
