import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct IndicatorGroupTests {
    private func groups(_ report: Report, focus: String? = nil) -> [IndicatorGroup] {
        IndicatorGroup.groups(of: ChartSubject(report: report, focus: focus))
    }

    @Test func `groups and indicators keep the deck's order`() {
        let groups = groups(OfficialPlan.report())
        #expect(groups.map { $0.head?.id } == ["O1", "O2", "O3", "O4", "O5"])
        #expect(groups.flatMap(\.indicators).map(\.id) == OfficialPlan.rows.map(\.id))
    }

    @Test func `indicators right below the plan have no head`() {
        let groups = groups(.flat([1, 2, 3]))
        #expect(groups.count == 1)
        #expect(groups[0].head == nil)
        #expect(groups[0].nodes.count == 3)
    }

    @Test func `a focus keeps what stands at or below it`() {
        #expect(groups(OfficialPlan.report(), focus: "O5").flatMap(\.indicators).map(\.id) == ["IS-545", "IS-546"])
        #expect(groups(OfficialPlan.report(), focus: "MT-75").flatMap(\.nodes).map(\.id) == ["O1", "MT-75"])
        #expect(groups(OfficialPlan.report(), focus: "plan").count == 5)
    }

    @Test func `a focus that isn't there leaves nothing`() {
        #expect(groups(OfficialPlan.report(), focus: "O9").isEmpty)
    }

    @Test func `a deeper tree is grouped by what is right above its indicators`() {
        var report = OfficialPlan.report()
        report.nodes[1].parent = "O2"
        #expect(groups(report).first?.head?.id == "O1")
        #expect(groups(report, focus: "O2").flatMap(\.indicators).count == 5)
    }

    @Test func `a node above groups stands before the first of them, and every level further to the right`() {
        let rows = GroupedRow.rows(of: groups(.deep))
        #expect(rows.map(\.node.id) == ["E1", "P1", "I1", "P2", "I2", "E2", "P3", "I3"])
        #expect(rows.map(\.indent) == [0, 10, 10, 10, 10, 0, 10, 10])
        #expect(rows.map(\.isHead) == [true, true, false, true, false, true, true, false])
        #expect(rows[4].head == 3)
    }

    @Test func `a group that loses its indicators leaves the nodes above it to the next one`() {
        let choice = RowChoice(only: .over)
        let rows = GroupedRow.rows(of: choice.chosen(from: groups(.deep)))
        #expect(rows.map(\.node.id) == ["E1", "P2", "I2"])
    }

    @Test func `a focus inside a deeper plan doesn't show what is above it`() {
        #expect(GroupedRow.rows(of: groups(.deep, focus: "P2")).map(\.node.id) == ["P2", "I2"])
        #expect(GroupedRow.rows(of: groups(.deep, focus: "E2")).map(\.node.id) == ["E2", "P3", "I3"])
    }
}
