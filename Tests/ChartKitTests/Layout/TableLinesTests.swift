import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

struct TableLinesTests {
    private let context = ChartContext(measuring: FixedWidthText())
    private let style = TableRow.Style(nameSize: 10, noteLines: .max)

    private func table(_ report: Report) throws -> TableLayout {
        let items = try #require(TableItem.items(of: report, below: Plan.rootID))
        return TableLayout(
            items, of: report, bars: .long, notes: PublishedNotes(report.nodes, of: report), width: 864, in: context)
    }

    private func lines(_ report: Report, height: Double, from first: Int = 0) throws -> [TableLine] {
        TableLines(try table(report), style: style, height: height).lines(from: first)
    }

    @Test func `Lines are as many as the height holds`() throws {
        let report = PlanSamples.report([Array(repeating: 90, count: 9)])
        let all = try lines(report, height: 2000)
        #expect(all.count == 10)
        let half = try lines(report, height: 250)
        #expect(half.count > 2 && half.count < 10)
        #expect(half.reduce(0) { $0 + $1.height } <= 250)
        #expect(half.map(\.node.id) == all.prefix(half.count).map(\.node.id))
    }

    @Test func `A row that isn't the first of its group comes with the group's head, which counts as no item`() throws {
        let report = PlanSamples.report([[90, 80], [70]])
        let rest = try lines(report, height: 2000, from: 2)
        #expect(rest.map(\.index) == [nil, 2, 3, 4])
        #expect(rest.map(\.isHead) == [true, false, true, false])
        #expect(rest.map(\.node.id) == ["O1", "I1.2", "O2", "I2.1"])
        let group = try lines(report, height: 2000, from: 3)
        #expect(group.map(\.index) == [3, 4])
    }

    @Test func `A head isn't left without a row, and a height without room gives nothing`() throws {
        let report = PlanSamples.report([[90], [80]])
        let first = try lines(report, height: 2000)[0].height + (try lines(report, height: 2000)[1].height)
        #expect(try lines(report, height: first + 30).map(\.node.id) == ["O1", "I1.1"])
        #expect(try lines(report, height: 30).isEmpty)
    }

    @Test func `A row higher than the page is shortened to it`() throws {
        let report = PlanSamples.report([[90]]) { _, _ in PlanSamples.name(5000) }
        let lines = try lines(report, height: 200)
        #expect(lines.count == 2)
        #expect(lines[1].shortened == [PlanSamples.name(5000)])
        #expect(lines[0].shortened.isEmpty)
        #expect(lines.reduce(0) { $0 + $1.height } <= 200)
    }
}
