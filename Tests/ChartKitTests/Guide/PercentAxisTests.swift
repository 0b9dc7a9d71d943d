import Scene
import Testing

@testable import ChartKit

@Suite struct PercentAxisTests {
    private func texts(_ axis: PercentAxis) -> [String] {
        axis.elements(below: 100).compactMap(\.run?.text)
    }

    @Test(arguments: [([50, 100.004], 100), ([100.01], 150), ([150], 150), ([150.01], 200), ([1000], 200), ([], 100)])
    func `the axis goes from 0 to the first of 100, 150 and 200 % that holds everything`(
        achievements: [Double], end: Double
    ) {
        let axis = PercentAxis(PercentScale(holding: achievements), from: 100, to: 500, in: .fake())
        #expect(axis.scale.position(of: 0) == 100)
        #expect(axis.scale.position(of: end) == 500)
    }

    @Test func `a chart that shares a scale takes it instead of its own`() {
        var context = ChartContext.fake()
        #expect(context.scale(holding: [20]).limit == 100)
        context.percents = .long
        #expect(context.scale(holding: [20]).limit == 200)
    }

    @Test func `a wide axis is marked every 25 points`() {
        #expect(PercentAxis(.long, from: 0, to: 400, in: .fake()).ticks == [0, 25, 50, 75, 100, 125, 150, 175, 200])
    }

    @Test func `a narrow axis is marked every 50, a tiny one every 100`() {
        #expect(PercentAxis(.long, from: 0, to: 200, in: .fake()).ticks == [0, 50, 100, 150, 200])
        #expect(PercentAxis(.long, from: 0, to: 80, in: .fake()).ticks == [0, 100, 200])
    }

    @Test(arguments: [60.0, 120, 200, 300, 400, 900])
    func `labels never touch each other`(width: Double) {
        let boxes = PercentAxis(.long, from: 0, to: width, in: .fake()).elements(below: 50).compactMap(\.run?.box)
        for (left, right) in zip(boxes, boxes.dropFirst()) { #expect(left.maxX < right.x) }
    }

    @Test func `labels are centred under their ticks, 100 % in bold`() {
        let runs = PercentAxis(.long, from: 0, to: 400, in: .fake()).elements(below: 50).compactMap(\.run)
        #expect(runs.map(\.text).contains("100\u{A0}%"))
        for run in runs {
            let isGoal = run.text == "100\u{A0}%"
            #expect(run.font.weight == (isGoal ? .bold : .regular))
            #expect(run.font.size == 9)
        }
        #expect(runs[4].box.midX == 200)
    }

    @Test func `everything stands inside the height it asks for`() {
        let context = ChartContext.fake()
        let bottom = 100 + PercentAxis.height(in: context)
        for element in PercentAxis(.long, from: 0, to: 400, in: context).elements(below: 100) {
            if let run = element.run { #expect(run.box.maxY <= bottom) }
            if let ends = element.ends { #expect(max(ends.from.y, ends.to.y) <= bottom) }
        }
    }

    @Test func `the last label reaches past the end by the overhang`() {
        let context = ChartContext.fake()
        let last = PercentAxis(.long, from: 0, to: 400, in: context).elements(below: 0).compactMap(\.run).last
        #expect(last?.box.maxX == 400 + PercentAxis.overhang(in: context))
    }

    @Test func `an axis without room doesn't crash`() {
        #expect(PercentAxis(.long, from: 100, to: 50, in: .fake()).scale.position(of: 200) == 100)
    }
}
