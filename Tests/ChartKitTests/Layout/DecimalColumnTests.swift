import Scene
import TestSupport
import Testing

@testable import ChartKit

struct DecimalColumnTests {
    private let measuring = FixedWidthText()
    private let font = Font("Open Sans", size: 10)

    private func x(_ text: String, in column: DecimalColumn) -> Double? {
        if case .text(let run) = column.element(text, edge: Point(100, 10), color: .white) { run.origin.x } else { nil }
    }

    @Test func `A column is as wide as its longest integer and its longest fraction together`() {
        let column = DecimalColumn(["5.400", "66,63", "–"], mark: ",", font: font, measuring: measuring)
        #expect(column.width == 40)
    }

    @Test func `Decimal marks stand one below the other, and whole numbers end before them`() {
        let column = DecimalColumn(["5.400", "66,63", "100"], mark: ",", font: font, measuring: measuring)
        #expect(x("66,63", in: column) == 75)
        #expect(x("5.400", in: column) == 60)
        #expect(x("100", in: column) == 70)
    }

    @Test func `A percentage without decimals ends before the sign`() {
        let column = DecimalColumn(["100\u{A0}%", "95,19\u{A0}%"], mark: ",", font: font, measuring: measuring)
        #expect(x("95,19\u{A0}%", in: column) == 65)
        #expect(x("100\u{A0}%", in: column) == 60)
    }

    @Test func `A column of whole numbers ends at its edge`() {
        let column = DecimalColumn(["1", "1000"], mark: ".", font: font, measuring: measuring)
        #expect(x("1", in: column) == 95)
        #expect(x("1000", in: column) == 80)
    }

    @Test func `An empty column has no width`() {
        #expect(DecimalColumn([], mark: ",", font: font, measuring: measuring).width == 0)
    }
}
