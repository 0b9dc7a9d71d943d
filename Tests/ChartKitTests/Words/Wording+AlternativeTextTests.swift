import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WordingAlternativeTextTests {
    private func text(_ report: Report, in wording: Wording = .spanish) -> String {
        let groups = IndicatorGroup.groups(of: ChartSubject(report: report))
        let tally = StateTally(groups.flatMap(\.indicators))
        return wording.alternativeText(of: report, at: nil, tally: tally, shown: groups).replacing("\u{A0}", with: " ")
    }

    @Test func `the text starts with how figures were made, and how many indicators are in each state`() {
        #expect(
            text(OfficialPlan.report()).hasPrefix(
                "Plan Estratégico Sectorial (98,45 %). Ejecutado / programado al corte, sin tope. Corte 31/03/2024. 11 indicadores: 4 en rezago, 4 en cumplimiento y 3 en sobre ejecución."
            ))
    }

    @Test func `every indicator is told in full with its number and state`() {
        let text = text(OfficialPlan.report())
        for row in OfficialPlan.rows { #expect(text.contains(row.name.withoutStop)) }
        #expect(text.contains("a través de la línea 195, 22,33 %, en rezago"))
        #expect(text.contains("Objetivo 5, 72,53 %, en rezago: "))
    }

    @Test func `a name that the chart shortens stands here in full`() {
        let name = Report.odd.node("IS-545")?.name ?? ""
        #expect(text(.odd).contains(name.withoutStop))
    }

    @Test func `what is missing is told by its word, never as a number`() {
        let text = text(.odd)
        #expect(text.contains("3 sin medir"))
        #expect(text.contains("el periodo 2020-2024, sin reporte"))
    }

    @Test func `what was measured without a percent isn't missing`() {
        var report = Report.flat([50, nil, nil])
        report.change("I2", to: .beyond)
        #expect(text(report).contains(". 3 indicadores: 1 en rezago, 1 mejor que la meta y 1 sin medir."))
        #expect(
            text(report, in: .english).contains(
                ". 3 indicators: 1 behind, 1 better than the target and 1 not measured."))
        var single = Report.flat([nil])
        single.change("I1", to: .beyond)
        #expect(text(single).contains(". 1 indicador: 1 mejor que la meta."))
    }

    @Test func `a cap is told`() {
        #expect(text(OfficialPlan.report(cappedAt: 100)).contains("100 % (tope; 176,98 %), en cumplimiento"))
    }

    @Test func `a single indicator is one, in English too`() {
        #expect(text(.flat([50])).contains(". 1 indicador: 1 en rezago."))
        #expect(text(.flat([50]), in: .english).contains(". 1 indicator: 1 behind."))
    }

    @Test func `a name loses the stop at its end`() {
        #expect("Paz y reconciliación .".withoutStop == "Paz y reconciliación")
        #expect("a.b".withoutStop == "a.b")
        #expect("".withoutStop == "")
    }
}
