import Reports
import TestSupport
import Testing
import Words

@testable import ChartKit

@Suite struct ChartKindsTests {
    @Test func `kinds are found by the name of the command line`() {
        #expect(ChartKinds.named("bullet") is BulletChart.Type)
        #expect(ChartKinds.named("dumbbell") is DumbbellChart.Type)
        #expect(ChartKinds.named("gauge") == nil)
    }

    @Test func `every kind has a name of its own and a summary`() {
        #expect(Set(ChartKinds.all.map { $0.name }).count == ChartKinds.all.count)
        for kind in ChartKinds.all { #expect(!kind.summary.isEmpty) }
    }

    @Test func `a kind names indicators where it shows them, or parts or a node that are some`() {
        func names(_ kind: any ChartKind.Type, _ focus: String?) -> Bool {
            ChartSubject(report: OfficialPlan.report(), focus: focus).namesIndicators(kind)
        }
        for focus in [nil, "O1", "MT-75"] {
            let (isNode, isIndicator) = (focus != nil, focus == "MT-75")
            for kind in [CardsChart.self, WaterfallChart.self, RanksChart.self] as [any ChartKind.Type] {
                #expect(names(kind, focus) == isNode)
            }
            for kind in [FanChart.self, EvolutionChart.self] as [any ChartKind.Type] {
                #expect(names(kind, focus) == isIndicator)
            }
            #expect(names(BulletChart.self, focus) && names(DumbbellChart.self, focus))
            #expect(!names(OutlookChart.self, focus))
        }
    }

    @Test func `an error says what is missing in one line`() {
        let error = ChartError.doesNotFit(kind: "bullet", needs: Phrase("it must be wider"))
        #expect(error.description == "chart 'bullet': the page is too small; it must be wider")
        #expect(error.lines(in: .es) == ["gráfico «bullet»: la página es demasiado pequeña; it must be wider"])
        #expect(
            ChartError.nothingToDraw(kind: "bullet", needs: Phrase("an indicator")).description
                == "chart 'bullet': nothing to draw; it needs an indicator")
    }
}
