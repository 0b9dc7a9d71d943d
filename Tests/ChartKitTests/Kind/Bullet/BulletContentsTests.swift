import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct BulletContentsTests {
    private let context = ChartContext.fake()

    private func contents(_ report: Report, height: Double) -> BulletContents {
        BulletContents(
            IndicatorGroup.groups(of: ChartSubject(report: report)),
            rows: report.indicators.map { BulletRow($0, in: context) }, height: height, in: context)
    }

    @Test func `each group has its head before its indicators`() {
        let contents = contents(OfficialPlan.report(), height: 400)
        #expect(contents.heads.keys.sorted() == [0, 4, 7, 10, 13])
        #expect(contents.rows.count == 11)
        #expect(contents.starts == Set(contents.heads.keys))
    }

    @Test func `heads give way where only that keeps the chart on one page`() {
        let contents = contents(OfficialPlan.report(), height: 225)
        #expect(contents.heads.isEmpty)
        #expect(contents.rows.count == 11)
        #expect(contents.starts == [0, 3, 5, 7, 9])
        #expect(contents.planner.fitsOnOnePage)
    }

    @Test func `heads stay where there are several pages anyway`() {
        #expect(!contents(OfficialPlan.report(), height: 150).heads.isEmpty)
    }

    @Test func `a page knows the groups it shows`() {
        let contents = contents(OfficialPlan.report(), height: 400)
        let groups = contents.groups(shownBy: [2, 3, 5])
        #expect(groups.map { $0.head?.id } == ["O1", "O2"])
        #expect(groups.flatMap(\.indicators).map(\.id) == ["IS-542", "MT-75", "IS-321"])
    }
}
