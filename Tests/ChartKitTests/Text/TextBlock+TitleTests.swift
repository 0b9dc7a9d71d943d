import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct TextBlockTitleTests {
    private let font = Font("Open Sans", size: 24, weight: .bold)

    private func title(_ text: String, width: Double) -> TextBlock {
        TextBlock.title(text, font: font, floor: 17, width: width, measuring: FixedWidthText())
    }

    @Test func `a short title keeps its size`() {
        #expect(title("Un hallazgo", width: 200).font.size == 24)
    }

    @Test func `a title that is a little too long becomes a little smaller`() {
        let block = title("Un hallazgo", width: 125)
        #expect(block.lines.count == 1)
        #expect(block.font.size == 22.5)
    }

    @Test func `a longer title has two lines of about the same length`() {
        let block = title("uno dos tres cuatro cinco seis", width: 240)
        #expect(block.lines.count == 2)
        #expect(block.font.size == 20)
        #expect(abs(block.lines[0].width - block.lines[1].width) <= 50)
    }

    @Test func `a title that never fits is shortened at the floor`() {
        let block = title(String(repeating: "palabra ", count: 30), width: 200)
        #expect(block.isTruncated)
        #expect(block.font.size == 17)
    }
}
