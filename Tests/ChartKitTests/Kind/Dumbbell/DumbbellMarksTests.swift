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
        return DumbbellMarks(DumbbellRow(node, against: 1, in: .fake()), axis: axis, midY: 50)
    }

    private func paths(_ marks: DumbbellMarks, label: Rect? = nil) -> [Element] {
        marks.elements(around: label, theme: .clear).filter { if case .path = $0 { true } else { false } }
    }

    @Test func `marks stand at their achievements`() {
        let marks = marks(.achievement(150), .achievement(100))
        #expect(marks.first == Point(400, 50))
        #expect(marks.second == Point(300, 50))
    }

    @Test func `the line runs between the marks and doesn't enter them`() {
        let line = marks(.achievement(150), .achievement(100)).line
        #expect(line?.x == 304.5)
        #expect(line?.maxX == 395.5)
    }

    @Test func `marks that touch have no line`() {
        #expect(marks(.achievement(101), .achievement(100)).line == nil)
        #expect(marks(.achievement(100), .achievement(100)).line == nil)
        #expect(marks(.achievement(100), .notReported).line == nil)
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

    @Test(arguments: [1000.0, -50])
    func `a mark off the axis stands at its end behind a break`(value: Double) {
        let marks = marks(.achievement(150), .achievement(value))
        #expect(marks.second?.x == (value > 0 ? 500 : 100))
        // A diamond, a ring, and the gap of a break.
        #expect(paths(marks).count == 3)
    }
}
