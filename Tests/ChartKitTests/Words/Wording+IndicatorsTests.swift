import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WordingIndicatorsTests {
    private func finding(_ report: Report, in wording: Wording = .spanish, focus: String? = nil) -> String {
        let groups = IndicatorGroup.groups(of: ChartSubject(report: report, focus: focus))
        let tally = StateTally(groups.flatMap(\.indicators))
        return wording.finding(tally, in: report, focus: focus.flatMap(report.node))
            .replacing("\u{A0}", with: " ")
    }

    @Test func `the finding of the deck counts the lag and tells the lowest`() {
        #expect(
            finding(OfficialPlan.report()) == "4 de 11 indicadores en rezago; el más bajo llega a 22,33 % (Objetivo 5)")
        #expect(
            finding(OfficialPlan.report(), in: .english)
                == "4 of 11 indicators behind; the lowest reaches 22.33% (Objetivo 5)")
    }

    @Test func `a focus stands first with its own number`() {
        #expect(
            finding(OfficialPlan.report(), focus: "O1")
                == "Objetivo 1 (125,97 %): los 3 indicadores cumplen lo programado; 2 superan el 100 %")
        #expect(
            finding(OfficialPlan.report(), focus: "O3")
                == "Objetivo 3 (95,19 %): 2 de 2 indicadores en rezago; el más bajo llega a 94,64 % (Objetivo 3)")
    }

    @Test func `a plan without lag says so`() {
        #expect(finding(.flat([100, 100, 100])) == "Los 3 indicadores cumplen lo programado")
        #expect(finding(.flat([100, 120])) == "Los 2 indicadores cumplen lo programado; 1 supera el 100 %")
        #expect(finding(.flat([100, 120]), in: .english) == "All 2 indicators are on target; 1 above 100%")
    }

    @Test func `a single indicator is told as one`() {
        #expect(finding(.flat([22.333])) == "El indicador llega a 22,33 %, en rezago")
        #expect(finding(.flat([100])) == "El indicador cumple lo programado")
        #expect(finding(.flat([130])) == "El indicador supera lo programado")
        #expect(finding(.flat([130]), in: .english) == "The indicator is above target")
    }

    @Test func `what has no achievement is counted apart`() {
        #expect(
            finding(.flat([50, nil, 100, nil]))
                == "1 de 4 indicadores en rezago; el más bajo llega a 50,00 %; 2 sin medir")
        #expect(finding(.flat([100, 100, nil])) == "Los 2 indicadores medidos cumplen lo programado; 1 sin medir")
        #expect(finding(.flat([nil, nil])) == "Ningún indicador tiene un avance que medir")
    }

    @Test func `what is better than its goal is measured, and told by its word`() {
        var report = Report.flat([50, nil, nil, 100])
        report.change("I2", to: .beyond)
        #expect(
            finding(report)
                == "1 de 4 indicadores en rezago; el más bajo llega a 50,00 %; 1 mejor que la meta; 1 sin medir")
        report.change("I3", to: .beyond)
        #expect(
            finding(report) == "1 de 4 indicadores en rezago; el más bajo llega a 50,00 %; 2 mejores que la meta")
        report.change("I1", to: .met)
        report.change("I4", to: .met)
        #expect(
            finding(report)
                == "Los 4 indicadores cumplen lo programado; 2 mejores que la meta; 2 cumplidos sin porcentaje")
        #expect(
            finding(report, in: .english)
                == "All 4 indicators are on target; 2 better than the target; 2 met, without a percent")
    }

    @Test func `a single one that is better than its goal is above it`() {
        var report = Report.flat([nil])
        report.change("I1", to: .beyond)
        #expect(finding(report) == "El indicador supera lo programado")
        #expect(finding(report, in: .english) == "The indicator is above target")
        report.change("I1", to: .met)
        #expect(finding(report) == "El indicador cumple lo programado")
    }

    @Test func `several bands below the programme are all named, the lowest first`() {
        var report = Report.flat([30, 60, 70, 100])
        for (id, index) in [("I1", 0), ("I2", 1), ("I3", 1), ("I4", 2)] {
            guard let place = report.nodes.firstIndex(where: { $0.id == id }) else { continue }
            report.nodes[place].band = StateBands.sispp.bands[index]
        }
        #expect(finding(report) == "1 de 4 indicadores en rojo y 2 en amarillo; el más bajo llega a 30,00 %")
    }

    @Test func `the subtitle names the plan, the rule, the cap and the cut`() {
        let subtitle = Wording.spanish.subtitle(of: OfficialPlan.report(cappedAt: 100), at: nil).replacing(
            "\u{A0}", with: " ")
        #expect(
            subtitle
                == "Plan Estratégico Sectorial (90,99 %). Ejecutado / programado al corte, con tope de 100 % por indicador. Corte 31/03/2024"
        )
    }

    @Test func `the footnote gives the source and what was published otherwise`() {
        let report = OfficialPlan.report()
        let lines = Wording.spanish.footnote(of: report, shown: report.nodes).replacing("\u{A0}", with: " ")
            .split(separator: "\n")
        #expect(lines[0] == "Fuente: SEGPLAN, Sector Gestión Pública, corte 31 de marzo de 2024.")
        #expect(
            lines[1]
                == "Difieren de lo publicado (entre paréntesis): MT-75 176,98 % (176 %); Objetivo 3 95,19 % (95,16 %); Objetivo 4 98,57 % (97,41 %); Objetivo 5 72,53 % (72,54 %); IS-546 122,73 % (122,76 %)."
        )
    }

    @Test func `under a cap, groups are held against what was published, and indicators before the cap`() {
        let report = OfficialPlan.report(cappedAt: 100)
        let note = Wording.spanish.footnote(of: report, shown: report.nodes)
        #expect(note.contains("Objetivo 5 61,16\u{A0}%\u{A0}(72,54\u{A0}%)"))
        #expect(note.contains("MT-75 176,98\u{A0}%\u{A0}(176\u{A0}%)"))
    }

    @Test func `only the first differences are named`() {
        let report = Report.many(40)
        let note = Wording.spanish.footnote(of: report, shown: report.nodes)
        #expect(note.hasSuffix("; y 1 más."))
    }

    @Test func `without a source and differences there is no footnote`() {
        var report = Report.flat([100])
        report.plan.source = ""
        #expect(Wording.spanish.footnote(of: report, shown: report.nodes) == "")
    }

    @Test func `a long name is told by its code`() {
        let report = OfficialPlan.report()
        #expect(report.node("MT-75")?.shortName == "MT-75")
        #expect(report.node("O1")?.shortName == "Objetivo 1")
    }
}
