import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct WordingMethodologyTests {
    private func stamp(_ cap: MethodologyStamp.Cap? = nil, strategies: [String] = []) -> MethodologyStamp {
        MethodologyStamp(
            given: "x", expression: "x", fingerprint: "",
            strategies: strategies.map {
                .init(id: $0, name: $0, version: "1", sha256: "", parameters: [])
            }, cap: cap)
    }

    @Test func `a methodology says whether there is a cap, how high and where`() {
        let spanish = Wording.spanish
        #expect(spanish.description(of: stamp()) == "sin tope")
        #expect(
            spanish.description(of: stamp(.init(limit: 100, level: "indicator")))
                == "con tope de 100\u{A0}% por indicador")
        #expect(
            spanish.description(of: stamp(.init(limit: 112.5, level: "objective")))
                == "con tope de 112,5\u{A0}% por objetivo")
        #expect(
            spanish.description(of: stamp(.init(limit: 100, level: "plan"))) == "con tope de 100\u{A0}% en el plan")
        #expect(
            Wording.english.description(of: stamp(.init(limit: 100, level: "pillar"))) == "capped at 100% per pillar")
    }

    @Test func `a strategy that isn't a matter of course is named`() {
        let chain = stamp(strategies: ["trend-projection", "weighted-average"])
        #expect(Wording.spanish.description(of: chain) == "trend-projection, sin tope")
    }

    @Test func `methodologies that words can't tell apart go by their keys`() {
        let report = OfficialPlan.report()
        let names = Wording.spanish.descriptions(of: .of(report, report), 0, 1)
        #expect(names == ("«a»", "«b»"))
        let told = Wording.spanish.descriptions(of: .of(report, OfficialPlan.report(cappedAt: 100)), 0, 1)
        #expect(told == ("sin tope", "con tope de 100\u{A0}% por indicador"))
    }

    @Test func `the basis names the programme and the baseline`() {
        var report = OfficialPlan.report()
        #expect(Wording.spanish.basis(of: report) == "Ejecutado / programado al corte")
        report.base = .year
        report.mode = .baseline
        #expect(Wording.spanish.basis(of: report) == "Ejecutado / programado del año, desde la línea base")
        #expect(Wording.english.basis(of: report) == "Executed / programmed for the year, from the baseline")
    }

    @Test func `the cut never parts from its date`() {
        #expect(Wording.spanish.cutPhrase(OfficialPlan.report()) == "Corte\u{A0}31/03/2024")
        #expect(Wording.english.cutPhrase(OfficialPlan.report()) == "Cut\u{A0}2024-03-31")
    }

    @Test func `the plan goes by its title and unit, or by its node's name`() {
        var report = OfficialPlan.report()
        #expect(Wording.spanish.planName(report) == "Plan Estratégico Sectorial")
        report.unit = "Gestión Pública"
        #expect(Wording.spanish.planName(report) == "Plan Estratégico Sectorial, Gestión Pública")
        report.plan.title = ""
        report.unit = nil
        #expect(Wording.spanish.planName(report) == "Plan Estratégico Sectorial")
    }
}
