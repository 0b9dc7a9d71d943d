import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct TextBlockTests {
    private let font = Font("Open Sans", size: 10)
    private let measuring = FixedWidthText()

    private func block(_ text: String, width: Double, lines: Int = .max, leading: Double = 1) -> TextBlock {
        TextBlock(text, font: font, width: width, maximumLines: lines, leading: leading, measuring: measuring)
    }

    private func texts(_ block: TextBlock) -> [String] {
        block.lines.map { $0.runs.map(\.text).joined() }
    }

    @Test func `lines are filled as far as they go`() {
        #expect(texts(block("uno dos tres cuatro", width: 40)) == ["uno dos", "tres", "cuatro"])
        #expect(texts(block("uno dos tres cuatro", width: 60)) == ["uno dos tres", "cuatro"])
    }

    @Test func `a line may be exactly as wide as the block`() {
        #expect(texts(block("uno dos", width: 35)) == ["uno dos"])
        #expect(texts(block("uno dos", width: 34.9)) == ["uno", "dos"])
    }

    @Test func `a word wider than the block breaks between characters`() {
        let broken = block("a extraordinario b", width: 30)
        #expect(texts(broken).joined().filter { $0 != " " } == "aextraordinariob")
        #expect(broken.width <= 30)
    }

    @Test func `text that needs more lines ends in an ellipsis and says so`() {
        let short = block("uno dos tres cuatro cinco", width: 40, lines: 2)
        #expect(texts(short) == ["uno dos", "tres…"])
        #expect(short.isTruncated)
        #expect(short.width <= 40)
        #expect(!block("uno dos", width: 40, lines: 1).isTruncated)
    }

    @Test func `an ellipsis takes characters away until it fits`() {
        #expect(texts(block("unodostr cuatro", width: 40, lines: 1)) == ["unodost…"])
    }

    @Test func `an empty text is one empty line`() {
        #expect(texts(block("", width: 40)) == [""])
        #expect(block("", width: 40).height == 10)
    }

    @Test func `stressed words are bold and a stressed phrase is one run`() {
        let line = block("la **paz y la** vida", width: 200).lines[0]
        #expect(line.runs.map(\.text) == ["la ", "paz y la", " vida"])
        #expect(line.runs.map(\.font.weight) == [.regular, .bold, .regular])
    }

    @Test func `the fitting size is the largest that fits`() {
        let wide = TextBlock.fitting(
            "uno dos tres", font: font.sized(20), floor: 9, width: 70, maximumLines: 1, measuring: measuring)
        #expect(wide.font.size == 11.5)
        #expect(!wide.isTruncated)
    }

    @Test func `text that doesn't fit at the floor is shortened there`() {
        let block = TextBlock.fitting(
            "uno dos tres cuatro", font: font, floor: 9, width: 36, maximumLines: 2, measuring: measuring)
        #expect(block.font.size == 9)
        #expect(block.isTruncated)
        #expect(block.lines.count == 2)
    }

    @Test func `a height limits the lines too`() {
        let block = TextBlock.fitting(
            "uno dos tres", font: font, floor: 10, width: 20, maximumLines: 9, height: 25, measuring: measuring)
        #expect(block.lines.count == 2)
        #expect(block.height <= 25)
    }

    @Test func `lines stand on baselines of an even distance`() {
        let elements = block("uno dos tres", width: 20, leading: 1.5).elements(at: Point(5, 100), color: .white)
        #expect(elements.compactMap(\.run?.origin) == [Point(5, 110.5), Point(5, 125.5), Point(5, 140.5)])
    }

    @Test func `lines can stand in the middle or at the right`() {
        let text = block("uno dosdos", width: 30)
        let centred = text.elements(at: Point(0, 0), color: .white, alignment: .centre, in: 100)
        let right = text.elements(at: Point(0, 0), color: .white, alignment: .right, in: 100)
        #expect(centred.compactMap(\.run?.origin.x) == [42.5, 35])
        #expect(right.compactMap(\.run?.origin.x) == [85, 70])
    }
}
