import ChartKit
import Scene
import TestSupport
import Testing

@testable import DeckKit

struct TextStackTests {
    private let context = ChartContext(measuring: FixedWidthText())
    private let font = Font("Open Sans", size: 10)

    private func part(_ text: String, space: Double = 0, isItem: Bool = false) -> TextStack.Part {
        TextStack.Part(text: text, font: font, color: .white, space: space, isItem: isItem)
    }

    @Test func `A stack is as high as its texts and the spaces between`() {
        let stack = TextStack([part("uno"), part("dos", space: 6)], width: 100, in: context)
        #expect(abs(stack.height - (2 * 11.2 + 6)) < 1e-9)
    }

    @Test func `Items stand indented behind a tick`() {
        let stack = TextStack([part("uno"), part("dos", isItem: true)], width: 100, in: context)
        let dump = SceneDump.text(of: stack.elements(at: Point(50, 0)))
        #expect(dump.contains("text 50.00,"))
        #expect(dump.contains("text 68.00,"))
        #expect(dump.split(separator: "\n").filter { $0.contains("path M 50.00,") }.count == 1)
    }

    @Test func `The largest size that fits is taken, and the smallest where none does`() {
        func size(height: Double) -> Double? {
            let stack = TextStack.fitting(sizes: [20, 15, 10], width: 100, height: height, in: context) { size in
                [TextStack.Part(text: PlanSamples.name(60), font: font.sized(size), color: .white)]
            }
            let scene = Scene(size: .slide, elements: stack.elements(at: Point(0, 0)), title: "", alternativeText: "")
            return SceneCheck(scene).runs.first?.font.size
        }
        #expect(size(height: 1000) == 20)
        #expect(size(height: 120) == 15)
        #expect(size(height: 10) == 10)
    }
}
