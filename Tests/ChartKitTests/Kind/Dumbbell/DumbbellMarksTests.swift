import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

@Suite struct DumbbellMarksTests {
    private let axis = PercentAxis(.long, from: 100, to: 500, in: .fake())

    private func marks(_ first: Outcome, _ second: Outcome, level: String = "indicator") -> DumbbellMarks {
        let node = ComparedNode(
            id: "X", level: level, parent: "O1", name: "x", outcomes: [first, second], differences: [0, nil],
            ranks: [], shifts: [], causes: [])
        return DumbbellMarks(DumbbellRow(node, among: [0, 1], in: .fake()), axis: axis, midY: 50)
    }

    private func paths(_ marks: DumbbellMarks, label: Rect? = nil) -> [Element] {
        marks.elements(around: label, theme: .clear).filter { if case .path = $0 { true } else { false } }
    }

    @Test func `marks stand at their achievements`() {
        let marks = marks(.achievement(150), .achievement(100))
        #expect(marks.centres[0] == Point(400, 50))
        #expect(marks.centres[1] == Point(300, 50))
    }

    @Test func `the line runs between the marks and doesn't enter them`() {
        let line = marks(.achievement(150), .achievement(100)).lines.first
        #expect(line?.x == 304.5)
        #expect(line?.maxX == 395.5)
    }

    @Test func `marks that touch have no line`() {
        #expect(marks(.achievement(101), .achievement(100)).lines.isEmpty)
        #expect(marks(.achievement(100), .achievement(100)).lines.isEmpty)
        #expect(marks(.achievement(100), .notReported).lines.isEmpty)
    }

    @Test func `a label on the line parts it in two`() {
        let marks = marks(.achievement(150), .achievement(100))
        let label = Rect(x: 330, y: 45, width: 40, height: 10)
        let pieces = marks.elements(around: label, theme: .clear).compactMap(\.ends)
        #expect(pieces.count == 2)
        #expect(pieces[0].to.x == 327)
        #expect(pieces[1].from.x == 373)
    }

    @Test func `no difference is one ring`() {
        #expect(paths(marks(.achievement(90), .achievement(90))).count == 1)
        #expect(paths(marks(.achievement(90), .achievement(80))).count == 2)
        #expect(paths(marks(.notReported, .notReported)).isEmpty)
    }

    @Test func `a ring over its own diamond stays open`() {
        guard case .path(_, let fill, let stroke) = paths(marks(.achievement(101), .achievement(100))).last else {
            Issue.record("the ring isn't a path")
            return
        }
        #expect(fill == nil)
        #expect(stroke?.color == Theme.clear.accent)
    }

    @Test func `groups are heavier than indicators`() {
        #expect(
            marks(.achievement(90), .achievement(80), level: "objective").size
                > marks(.achievement(90), .achievement(80)).size)
    }

    @Test func `of three, those that would hide each other stand one above the other on a row high enough`() {
        let node = ComparedNode(
            id: "X", level: "indicator", parent: "O1", name: "x",
            outcomes: [.achievement(60), .achievement(61), .achievement(150)], differences: [], ranks: [], shifts: [],
            causes: [])
        let row = DumbbellRow(node, among: [0, 1, 2], in: .fake())
        let marks = DumbbellMarks(row, axis: axis, midY: 50)
        let heights = marks.centres.compactMap { $0?.y }
        #expect(heights[0] < 50 && heights[1] > 50 && heights[2] == 50)
        // One line, from the two to the third.
        #expect(marks.lines.count == 1)
        let needed = DumbbellMarks.height(of: row, on: .long, width: 400)
        #expect(abs(needed - (heights[1] - heights[0] + marks.size)) < 1e-9)
    }

    @Test(arguments: [1000.0, -50])
    func `a mark off the axis stands at its end behind a break`(value: Double) {
        let marks = marks(.achievement(150), .achievement(value))
        #expect(marks.centres[1]?.x == (value > 0 ? 500 : 100))
        // A diamond, a ring, and the gap of a break.
        #expect(paths(marks).count == 3)
    }
}
