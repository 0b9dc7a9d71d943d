import ChartKit
import Scene
import TestSupport
import Testing

struct BigNumberTests {
    private let context = ChartContext(measuring: FixedWidthText())

    private func runs(_ number: BigNumber) -> [TextRun] {
        number.elements(at: Point(10, 100)).compactMap { element in
            if case .text(let run) = element { run } else { nil }
        }
    }

    @Test func `A number stands bold on its baseline`() throws {
        let number = BigNumber("95,19\u{A0}%", mark: nil, size: 50, in: context)
        let run = try #require(runs(number).first)
        #expect(runs(number).count == 1)
        #expect(run.origin == Point(10, 100))
        #expect(run.font == Font("Open Sans", size: 50, weight: .bold))
        #expect(number.width == 7 * 25)
        #expect(number.capHeight == 35)
    }

    @Test func `Its mark stands behind it, lifted to the top of the digits`() throws {
        let number = BigNumber("95,19\u{A0}%", mark: "¹", size: 50, in: context)
        let mark = try #require(runs(number).last)
        #expect(mark.text == "¹")
        #expect(mark.font.size == 20)
        #expect(mark.origin == Point(10 + 175, 100 - 35 + 14))
        #expect(number.width == 185)
    }

    @Test func `A mark is never smaller than the floor`() {
        let number = BigNumber("1", mark: "²", size: 12, in: context)
        #expect(runs(number).last?.font.size == 9)
    }
}
