import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WordingDumbbellTests {
    private func rows(_ comparison: Comparison, below focus: String? = nil) -> [DumbbellRow] {
        comparison.nodes(below: focus).map { DumbbellRow($0, among: [0, 1], in: .fake()) }
    }

    private func finding(_ comparison: Comparison, focus: String? = nil, in wording: Wording = .spanish) -> String {
        let rows = rows(comparison, below: focus)
        let names = wording.descriptions(of: comparison, [0, 1])
        return wording.title(of: comparison, [0, 1], names, finding: wording.finding(of: rows))
            .replacing("\u{A0}", with: " ")
    }

    @Test func `the finding tells what the cap does to the plan and to whom most`() {
        #expect(
            finding(OfficialPlan.comparison)
                == "Con tope de 100 % por indicador, el plan baja de 98,45 % a 90,99 %; Objetivo 1 pierde 25,97 puntos")
        #expect(
            finding(OfficialPlan.comparison, in: .english)
                == "Capped at 100% per indicator, the plan falls from 98.45% to 90.99%; Objetivo 1 loses 25.97 points")
    }

    @Test func `the other way round, the plan rises`() {
        let reversed = Comparison.of(OfficialPlan.report(cappedAt: 100), OfficialPlan.report())
        #expect(
            finding(reversed) == "Sin tope, el plan sube de 90,99 % a 98,45 %; Objetivo 1 gana 25,97 puntos")
    }

    @Test func `a focus tells of itself and its indicators`() {
        #expect(
            finding(OfficialPlan.comparison, focus: "O1")
                == "Con tope de 100 % por indicador, Objetivo 1 baja de 125,97 % a 100,00 %; MT-75 pierde 76,98 puntos")
        #expect(
            finding(OfficialPlan.comparison, focus: "MT-75")
                == "Con tope de 100 % por indicador, el indicador baja de 176,98 % a 100,00 %")
    }

    @Test func `methodologies that agree are said to agree`() {
        let report = OfficialPlan.report()
        #expect(finding(.of(report, report)) == "Con «b», ningún resultado cambia")
    }

    @Test func `a plan that stays is said to stay`() {
        var other = OfficialPlan.report()
        other.change("MT-75", to: .achievement(100))
        #expect(
            finding(.of(OfficialPlan.report(), other)) == "Con «b», el plan sigue en 98,45 %; MT-75 pierde 76,98 puntos"
        )
    }

    @Test func `the subtitle names both methodologies with cap and place`() {
        let names = Wording.spanish.descriptions(of: OfficialPlan.comparison, [0, 1])
        let text = Wording.spanish.subtitle(of: OfficialPlan.comparison, at: nil, [0, 1], names).replacing(
            "\u{A0}", with: " ")
        #expect(
            text
                == "Plan Estratégico Sectorial (98,45 % frente a 90,99 %). Ejecutado / programado al corte, sin tope frente a con tope de 100 % por indicador. Corte 31/03/2024"
        )
    }

    @Test func `the alternative text tells both numbers of every row`() {
        let text = Wording.spanish.alternativeText(
            "Plan, sin tope frente a con tope", shown: rows(OfficialPlan.comparison)
        ).replacing("\u{A0}", with: " ")
        #expect(text.hasPrefix("Plan, sin tope frente a con tope. "))
        #expect(text.contains("Objetivo 1, de 125,97 % a 100,00 % (−25,97 puntos)."))
        #expect(text.contains("Objetivo 2, 100,00 %, sin diferencia."))
    }

    @Test func `the alternative text tells what is missing`() {
        let text = Wording.spanish.alternativeText(
            "a frente a b", shown: rows(.of(OfficialPlan.report(), .odd))
        ).replacing("\u{A0}", with: " ")
        #expect(text.contains("2020-2024, de 100,93 % a sin reporte."))
    }

    @Test func `of three methodologies the finding tells how far they are apart, in both languages`() {
        let three = Comparison.of(
            OfficialPlan.report(), OfficialPlan.report(cappedAt: 100), OfficialPlan.report().moved(by: 2))
        func title(_ wording: Wording) -> String {
            let rows = three.nodes.map { DumbbellRow($0, among: [0, 1, 2], in: .fake()) }
            let names = wording.descriptions(of: three, [0, 1, 2])
            return wording.title(of: three, [0, 1, 2], names, finding: wording.finding(of: rows))
                .replacing("\u{A0}", with: " ")
        }
        #expect(
            title(.spanish)
                == "Según la metodología, el plan va de 90,99 % a 100,45 %; Objetivo 1 varía 27,97 puntos")
        #expect(
            title(.english)
                == "By methodology, the plan ranges from 90.99% to 100.45%; Objetivo 1 varies by 27.97 points")
    }

    @Test func `a floor, a name and a projection start a title as sentences do, in both languages`() {
        func title(_ change: (inout Report) -> Void, in wording: Wording) -> String {
            var other = OfficialPlan.report()
            change(&other)
            return finding(.of(OfficialPlan.report(), other), in: wording)
        }
        func floor(_ report: inout Report) {
            report.methodology.strategies.insert(
                .init(
                    .treatment, id: "f", name: "capped-floor", version: "1", sha256: "", level: "indicator",
                    effects: [.init(.floor, 50, at: .level("indicator"))]), at: 0)
        }
        #expect(title(floor, in: .spanish).hasPrefix("Con piso de 50 % por indicador, sin tope, ningún"))
        #expect(title(floor, in: .english).hasPrefix("With a floor of 50% per indicator, uncapped, no result"))
        func named(_ report: inout Report) {
            floor(&report)
            report.methodology.strategies[0].effects = []
        }
        #expect(title(named, in: .english).hasPrefix("Under capped-floor per indicator, no result"))
        var projected = OfficialPlan.report()
        projected.horizon = projected.cut?.yearEnd
        var capped = OfficialPlan.report(cappedAt: 100)
        capped.horizon = projected.horizon
        #expect(finding(.of(projected, capped)).hasPrefix("Proyección: Con tope de 100 % por indicador, el plan"))
    }

    @Test func `a projection beside a measurement says so in the title, in both languages`() {
        var projected = OfficialPlan.report(cappedAt: 100)
        projected.horizon = projected.cut?.yearEnd
        let comparison = Comparison.of(OfficialPlan.report(), projected)
        #expect(
            finding(comparison)
                == "Medición al corte 31/03/2024 junto a proyección al 31/12/2024: el plan baja de 98,45 % a 90,99 %; "
                + "Objetivo 1 pierde 25,97 puntos")
        #expect(
            finding(comparison, in: .english).hasPrefix(
                "Measurement at the cut 2024-03-31 beside projection to 2024-12-31: the plan falls from 98.45%"))
        #expect(
            finding(.of(projected, OfficialPlan.report()), in: .english).hasPrefix(
                "Projection to 2024-12-31 beside measurement at the cut 2024-03-31: the plan rises"))
    }
}
