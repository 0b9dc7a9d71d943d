import PlanModel
import Reports
import Scene
import TestSupport
import Testing

@testable import ChartKit

struct TableColumnsTests {
    private let context = ChartContext(measuring: FixedWidthText())

    private func columns(_ report: Report, width: Double) -> TableColumns {
        TableColumns(
            report.indicators, groups: report.nodes.filter { $0.level == "objective" },
            heads: TableHead.texts(of: report, wording: .spanish), notes: PublishedNotes(report.nodes, of: report),
            width: width,
            in: context)
    }

    private func spans(_ columns: TableColumns) -> [TableColumns.Span] {
        [
            columns.name, columns.entity, columns.year, columns.programmed, columns.executed, columns.achievement,
            columns.state,
        ]
    }

    @Test(arguments: [640.0, 864, 1100, 1400])
    func `Seven columns fill the width without touching`(width: Double) {
        for report in [OfficialPlan.report(), OfficialPlan.report(cappedAt: 100), Report.odd] {
            let spans = spans(columns(report, width: width))
            #expect(spans.first?.x == 0)
            #expect(abs((spans.last?.maxX ?? 0) - width) < 0.001)
            for (left, right) in zip(spans, spans.dropFirst()) { #expect(right.x - left.maxX >= 9.99) }
        }
    }

    @Test func `Names have between 18 and 45 % of the width`() {
        var noted = OfficialPlan.report()
        for index in noted.nodes.indices where noted.nodes[index].indicator != nil {
            noted.nodes[index].indicator?.observation.note = PlanSamples.name(500)
        }
        for report in [OfficialPlan.report(), noted, PlanSamples.report([[90]])] {
            for width in [864.0, 1200] {
                let share = columns(report, width: width).name.width / width
                #expect(share >= 0.18 - 1e-9 && share <= 0.45 + 1e-9)
            }
        }
    }

    @Test func `Notes widen the column of states`() {
        var noted = OfficialPlan.report()
        let bare = columns(noted, width: 864).state.width
        noted.nodes[2].indicator?.observation.note = PlanSamples.name(300)
        #expect(columns(noted, width: 864).state.width > bare + 30)
    }

    @Test func `Figures and heads fit their columns`() {
        let columns = columns(OfficialPlan.report(), width: 864)
        #expect(columns.year.width >= columns.yearNumbers.width)
        #expect(columns.programmed.width >= columns.programmedNumbers.width)
        #expect(columns.executed.width >= columns.executedNumbers.width)
        #expect(columns.achievement.width >= columns.percents.width + columns.markWidth)
        #expect(columns.markWidth > 0)
    }

    @Test func `Moving keeps all widths`() {
        let columns = columns(OfficialPlan.report(), width: 864)
        let moved = columns.moved(by: 48)
        for (before, after) in zip(spans(columns), spans(moved)) {
            #expect(after.x == before.x + 48)
            #expect(after.width == before.width)
        }
    }

    @Test func `A column without anything in it isn't there`() {
        var report = OfficialPlan.report()
        for index in report.nodes.indices {
            report.nodes[index].indicator?.observation.entity = nil
            report.nodes[index].indicator?.observation.programmedYear = .absent
        }
        let bare = columns(report, width: 864)
        #expect(bare.hidden == [.entity, .year] && bare.squeezed.isEmpty)
        #expect(bare.entity.width == 0 && bare.year.width == 0)
        #expect(abs(bare.state.maxX - 864) < 0.001)
        let full = columns(OfficialPlan.report(), width: 864)
        #expect(full.hidden.isEmpty)
    }

    @Test func `On a narrow page the entities go before the words of names break, and the table says so`() throws {
        let narrow = columns(OfficialPlan.report(), width: 500)
        #expect(narrow.squeezed.contains(.entity))
        #expect(narrow.name.width > columns(OfficialPlan.report(), width: 640).name.width / 2)
        let drawing = try TableChart().draw(
            ChartSubject(report: OfficialPlan.report()), in: .fake(Size(540, 540)))
        #expect(drawing.warnings.contains { $0.message.contains("'Entidad responsable' has no room") })
    }
}
