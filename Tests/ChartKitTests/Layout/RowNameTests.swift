import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct RowNameTests {
    private func row(_ name: String, isRepeated: Bool, width: Double = 200) -> RowPlan.Row {
        let block = TextBlock(
            name, font: Font("Open Sans", size: 10), width: width, measuring: FixedWidthText())
        return RowPlan.Row(index: 0, name: block, indent: 0, top: 0, height: 30, isRepeated: isRepeated)
    }

    private func texts(_ row: RowPlan.Row, width: Double) -> [TextRun] {
        RowName(row: row, width: width).elements(x: 10, midY: 50, color: Theme.clear.ink, in: .fake())
            .compactMap(\.run)
    }

    @Test func `a name is centred on its row`() {
        let runs = texts(row("uno dos tres", isRepeated: false, width: 30), width: 200)
        let top = runs.map(\.origin.y).min() ?? 0
        let bottom = runs.map(\.origin.y).max() ?? 0
        #expect((top - 8 + bottom + 2) / 2 == 50)
    }

    @Test func `a head that stands again says that it goes on`() {
        let runs = texts(row("Objetivo 1", isRepeated: true), width: 200)
        #expect(runs.map(\.text) == ["Objetivo 1", "(continuación)"])
        #expect(runs[0].origin.y == runs[1].origin.y)
        #expect(runs[1].origin.x == runs[0].box.maxX + 5)
    }

    @Test func `it doesn't where there is no room`() {
        #expect(texts(row("Objetivo 1", isRepeated: true), width: 100).map(\.text) == ["Objetivo 1"])
        #expect(texts(row("uno dos", isRepeated: true, width: 20), width: 200).map(\.text) == ["uno", "dos"])
    }

    @Test func `a head that stands for the first time doesn't either`() {
        #expect(texts(row("Objetivo 1", isRepeated: false), width: 200).map(\.text) == ["Objetivo 1"])
    }
}
