import ChartKit
import PlanModel
import Reports
import TestSupport
import Testing

struct TableItemTests {
    private func labels(_ items: [TableItem]?) -> [String]? {
        items?.map { item in
            switch item {
            case .group(let label, _): "[\(label)]"
            case .row(let node): node.id
            }
        }
    }

    @Test func `A plan's indicators stand below the heads of their objectives, in the deck's order`() {
        let items = TableItem.items(of: OfficialPlan.report(), below: Plan.rootID)
        #expect(
            labels(items) == [
                "[Objetivo 1]", "IS-569", "IS-542", "MT-75", "[Objetivo 2]", "IS-321", "MPI-7871-4", "[Objetivo 3]",
                "IS-543", "IS-554", "[Objetivo 4]", "IS-513", "IS-514", "[Objetivo 5]", "IS-545", "IS-546",
            ])
    }

    @Test func `An objective's indicators stand alone`() {
        let report = OfficialPlan.report()
        #expect(labels(TableItem.items(of: report, below: "O4")) == ["IS-513", "IS-514"])
        #expect(labels(TableItem.items(of: report, below: "IS-513")) == ["IS-513"])
        #expect(TableItem.items(of: report, below: "nobody") == nil)
    }

    @Test func `Groups below an objective are named from it down`() {
        var report = PlanSamples.report([[90, 80]])
        let program = ReportNode(
            id: "P1", level: "program", parent: "O1", name: "Programa 1", outcome: .achievement(90), weight: 1)
        report.nodes.insert(program, at: 2)
        report.nodes[4].parent = "P1"
        let all = labels(TableItem.items(of: report, below: Plan.rootID))
        #expect(all == ["[Objetivo 1]", "I1.1", "[Objetivo 1 › Programa 1]", "I1.2"])
        #expect(labels(TableItem.items(of: report, below: "O1")) == ["I1.1", "[Programa 1]", "I1.2"])
    }

    @Test func `Indicators right below the plan need no head, and a circle of parents is left out`() {
        var report = PlanSamples.report([[90]])
        report.nodes[2].parent = Plan.rootID
        #expect(labels(TableItem.items(of: report, below: Plan.rootID)) == ["I1.1"])
        report.nodes[2].parent = "O1"
        report.nodes[1].parent = "O1"
        #expect(labels(TableItem.items(of: report, below: Plan.rootID)) == [])
    }
}
