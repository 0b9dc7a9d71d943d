import PlanModel
import Reports
import TestSupport
import Testing
import Words

@testable import ChartKit

@Suite struct RowChoiceTests {
    private func chosen(_ choice: RowChoice, of report: Report = OfficialPlan.report()) -> [[String]] {
        choice.chosen(from: IndicatorGroup.groups(of: ChartSubject(report: report))).map { $0.indicators.map(\.id) }
    }

    @Test func `all in the plan's order keep their groups`() {
        #expect(chosen(RowChoice()).count == 5)
        #expect(chosen(RowChoice()).joined().count == 11)
    }

    @Test func `those of a state keep their groups, and groups without any go`() {
        #expect(chosen(RowChoice(only: .lag)) == [["IS-543", "IS-554"], ["IS-513"], ["IS-545"]])
        #expect(Array(chosen(RowChoice(only: .over)).joined()) == ["IS-569", "MT-75", "IS-546"])
    }

    @Test func `another order mixes the groups, and equals keep the plan's`() {
        #expect(chosen(RowChoice(order: .gap, top: 3)) == [["IS-545", "IS-543", "IS-554"]])
        #expect(chosen(RowChoice(order: .achievement)).first?.prefix(4) == ["MT-75", "IS-546", "IS-569", "IS-542"])
        #expect(chosen(RowChoice(order: .weight, top: 2)) == [["IS-321", "MPI-7871-4"]])
    }

    @Test func `the first in the plan's order go over its groups`() {
        #expect(chosen(RowChoice(top: 4)) == [["IS-569", "IS-542", "MT-75"], ["IS-321"]])
    }

    @Test func `what has no achievement comes last and is in no state`() {
        let report = PlanSamples.report([[nil, 50, 120]])
        #expect(chosen(RowChoice(order: .achievement), of: report) == [["I1.3", "I1.2", "I1.1"]])
        #expect(chosen(RowChoice(order: .gap), of: report) == [["I1.2", "I1.3", "I1.1"]])
        #expect(chosen(RowChoice(only: .met), of: report).isEmpty)
    }

    @Test func `what is better than its goal is above it`() {
        var report = PlanSamples.report([[90, 50]])
        report.nodes[2].outcome = .beyond
        #expect(chosen(RowChoice(only: .over), of: report) == [["I1.1"]])
    }

    @Test func `a chart says how many of all it shows, and in which order`() {
        #expect(Wording.spanish.note(on: RowChoice(), shown: 11, of: 11) == nil)
        let note = Wording.spanish.note(on: RowChoice(order: .gap, only: .lag, top: 2), shown: 2, of: 11)
        #expect(
            note?.replacing("\u{A0}", with: " ")
                == "Se muestran 2 de 11, los que están en rezago, de menor a mayor avance"
        )
        #expect(
            Wording.english.note(on: RowChoice(order: .weight), shown: 3, of: 3)
                == "3 of 3 are shown, from the largest weight down")
    }

    @Test func `nothing in a state can't be drawn, and the error says what was looked for`() {
        let subject = {
            var subject = ChartSubject(report: PlanSamples.report([[50]]))
            subject.choice = RowChoice(only: .over)
            return subject
        }()
        #expect(throws: ChartError.nothingToDraw(kind: "bullet", needs: subject.wantedIndicators)) {
            try BulletChart().draw(subject, in: .fake())
        }
        #expect(subject.wantedIndicators.en.contains("'over'") && subject.wantedIndicators.es.contains("«over»"))
    }
}
