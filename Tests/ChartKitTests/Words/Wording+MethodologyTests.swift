import PlanModel
import Reports
import TestSupport
import Testing
import Words

@testable import ChartKit

@Suite struct WordingMethodologyTests {
    private typealias Strategy = MethodologyStamp.Strategy
    private let indicator = MethodologyEffect.Place.level(Plan.indicatorLevel)

    private func stamp(_ strategies: Strategy...) -> MethodologyStamp {
        MethodologyStamp(given: "x", expression: "x", fingerprint: "", strategies: strategies)
    }

    private func treatment(
        _ effects: MethodologyEffect..., file: String? = nil, undeclared: [MethodologyStamp.Parameter] = []
    ) -> Strategy {
        Strategy(
            .treatment, id: "t", name: "treatment", version: "1", sha256: "", file: file, level: "indicator",
            effects: effects, undeclared: undeclared)
    }

    private func mean(_ effects: MethodologyEffect...) -> Strategy {
        Strategy(.aggregator, id: "m", name: "mean", version: "1", sha256: "", effects: effects)
    }

    private func spanish(_ strategies: Strategy...) -> String {
        var stamp = stamp()
        stamp.strategies = strategies
        return Wording.spanish.description(of: stamp)
    }

    @Test func `a methodology says whether there is a cap, how high and where`() {
        #expect(spanish(mean(.init(.exponent, 1))) == "sin tope")
        #expect(spanish(treatment(.init(.cap, 100, at: indicator))) == "con tope de 100\u{A0}% por indicador")
        #expect(
            spanish(treatment(.init(.cap, 112.5, at: .level("objective")))) == "con tope de 112,5\u{A0}% por objetivo")
        #expect(spanish(treatment(.init(.cap, 100, at: .level("plan")))) == "con tope de 100\u{A0}% en el plan")
        #expect(spanish(treatment(.init(.cap, .infinity, at: indicator))) == "sin tope")
        let pillar = treatment(.init(.cap, 100, at: .level("pillar")))
        #expect(Wording.english.description(of: stamp(pillar)) == "capped at 100% per pillar")
    }

    @Test func `every cap and floor is said in its order, and a floor isn't a cap`() {
        let floor = treatment(.init(.floor, 50, at: indicator))
        #expect(spanish(floor) == "con piso de 50\u{A0}% por indicador, sin tope")
        #expect(Wording.english.description(of: stamp(floor)) == "with a floor of 50% per indicator, uncapped")
        let both = treatment(.init(.cap, 120, at: indicator), .init(.floor, 50, at: indicator))
        #expect(spanish(both) == "con tope de 120\u{A0}% por indicador, con piso de 50\u{A0}% por indicador")
        let plan = treatment(.init(.cap, 100, at: .level("plan")))
        #expect(
            spanish(both, plan)
                == "con tope de 120\u{A0}% por indicador, con piso de 50\u{A0}% por indicador, con tope de 100\u{A0}% en el plan"
        )
    }

    @Test(
        "A mean that isn't the arithmetic one is said",
        arguments: [
            (0.0, "media geométrica, sin tope"), (-1, "media armónica, sin tope"),
            (2.5, "media de exponente 2,5, sin tope"), (.infinity, "el mayor de los componentes, sin tope"),
            (-.infinity, "el menor de los componentes, sin tope"),
        ])
    func means(exponent: Double, words: String) {
        #expect(spanish(mean(.init(.exponent, exponent))) == words)
    }

    @Test func `a node's own mean is said with the node, the arithmetic one too`() {
        let own = mean(.init(.exponent, 0), .init(.exponent, 1, at: .node("O3")))
        #expect(spanish(own) == "media geométrica, media aritmética en O3, sin tope")
    }

    @Test func `what becomes of missing reports is said where the others don't share their weight`() {
        var stamp = stamp(mean(.init(.exponent, 1)))
        stamp.missing = .zero
        #expect(Wording.spanish.description(of: stamp) == "sin tope, lo no reportado cuenta como 0\u{A0}%")
        #expect(Wording.english.description(of: stamp) == "uncapped, what isn't reported counts as 0%")
    }

    @Test func `a strategy that doesn't declare all that it does is named, and nothing is said of a cap`() {
        let limit = MethodologyStamp.Parameter(name: "cap", value: "90")
        #expect(spanish(treatment(undeclared: [limit])) == "treatment (cap=90) por indicador")
        #expect(spanish(treatment()) == "treatment por indicador")
        let projection = Strategy(
            .estimator, id: "e", name: "trend", version: "1", sha256: "", effects: [.init(.coverage, 95)],
            undeclared: [.init(name: "method", value: "auto")])
        #expect(spanish(projection, mean(.init(.exponent, 1))) == "trend (method=auto), sin tope")
    }

    @Test func `no limit, exponent or coverage is rounded into another one`() {
        #expect(spanish(treatment(.init(.cap, 99.9995, at: indicator))) == "con tope de 99,9995\u{A0}% por indicador")
        #expect(spanish(mean(.init(.exponent, 0.99999))) == "media de exponente 0,99999, sin tope")
        var report = OfficialPlan.report()
        func coverage(_ part: Double) -> [String] {
            report.nodes[0].coverage = part
            return Wording.spanish.conditions(of: report, at: nil).map { $0.replacing("\u{A0}", with: " ") }
        }
        #expect(coverage(1) == [])
        #expect(coverage(1.0 / 6) == ["cobertura 16,7 %"])
        #expect(coverage(0.99999) == ["cobertura > 99,9 %"])
        #expect(coverage(0.00001) == ["cobertura < 0,1 %"])
        #expect(coverage(0) == ["cobertura 0 %"])
    }

    @Test func `under a focus the coverage is the node's, beside the plan's`() {
        func coverage(_ plan: Double, _ node: Double, in wording: Wording) -> [String] {
            var report = OfficialPlan.report()
            report.nodes[0].coverage = plan
            report.nodes[1].coverage = node
            return wording.conditions(of: report, at: report.nodes[1].id).map { $0.replacing("\u{A0}", with: " ") }
        }
        #expect(coverage(0.62, 0.8, in: .spanish) == ["cobertura 80 % (plan: 62 %)"])
        #expect(coverage(0.62, 1, in: .english) == ["coverage 100% (plan: 62%)"])
        #expect(coverage(0.5, 0.5, in: .spanish) == ["cobertura 50 %"])
        #expect(coverage(1, 1, in: .spanish).isEmpty)
    }

    @Test func `a mean that doesn't declare what it does may cap, so that nothing is said of it`() {
        let unknown = Strategy(.aggregator, id: "m", name: "median", version: "1", sha256: "")
        #expect(spanish(unknown) == "median")
    }

    @Test func `the title of a projection leaves names and codes as they are`() {
        var report = OfficialPlan.report()
        report.horizon = report.cut?.yearEnd
        #expect(Wording.spanish.headline("IS-545: 22,33 %", of: report) == "Proyección: IS-545: 22,33 %")
    }

    @Test func `a measurement beside a projection is told, in both languages and orders`() {
        let measured = OfficialPlan.report()
        var projected = measured
        projected.horizon = projected.cut?.yearEnd
        func words(_ wording: Wording, _ reports: Report...) -> String? {
            wording.contrast(of: reports)?.replacing("\u{A0}", with: " ")
        }
        #expect(
            words(.spanish, measured, projected) == "Medición al corte 31/03/2024 junto a proyección al 31/12/2024")
        #expect(
            words(.english, projected, measured) == "Projection to 2024-12-31 beside measurement at the cut 2024-03-31")
        #expect(
            words(.spanish, measured, measured, projected)
                == "Medición al corte 31/03/2024 junto a proyección al 31/12/2024")
        #expect(words(.spanish, measured, measured) == nil)
        #expect(words(.english, projected, projected) == nil)
    }

    @Test func `a module that didn't come with the installation is named beside what it declares`() {
        let foreign = treatment(.init(.cap, 100, at: indicator), file: "libStrategyTreatment.so")
        #expect(spanish(foreign) == "con tope de 100\u{A0}% por indicador (treatment)")
    }

    @Test func `methodologies that words can't tell apart go by their keys`() {
        let report = OfficialPlan.report()
        let names = Wording.spanish.descriptions(of: .of(report, report), [0, 1])
        #expect(names == ["«a»", "«b»"])
        let told = Wording.spanish.descriptions(of: .of(report, OfficialPlan.report(cappedAt: 100)), [0, 1])
        #expect(told == ["sin tope", "con tope de 100\u{A0}% por indicador"])
        let three = Comparison.of(report, OfficialPlan.report(cappedAt: 100), report)
        #expect(
            Wording.spanish.descriptions(of: three, [0, 1, 2])
                == ["«a»", "con tope de 100\u{A0}% por indicador", "«c»"])
    }

    @Test func `the basis names the programme and the baseline`() {
        var report = OfficialPlan.report()
        #expect(Wording.spanish.basis(of: report) == "Ejecutado / programado al corte")
        report.base = .year
        report.mode = .baseline
        #expect(Wording.spanish.basis(of: report) == "Ejecutado / programado del año, desde la línea base")
        #expect(Wording.english.basis(of: report) == "Executed / programmed for the year, from the baseline")
        report.mode = .simple
        report.horizon = report.cut?.yearEnd
        #expect(Wording.spanish.basis(of: report) == "Proyectado / programado del año")
        report.horizon = Cut(lastDayOfMonth: 9, in: 2024)
        #expect(Wording.spanish.basis(of: report) == "Proyectado / programado al\u{A0}30/09/2024")
        #expect(Wording.english.basis(of: report) == "Projected / programmed by\u{A0}2024-09-30")
    }

    @Test func `the cut never parts from its date`() {
        #expect(Wording.spanish.cutPhrase(OfficialPlan.report()) == "Corte\u{A0}31/03/2024")
        var undated = OfficialPlan.report()
        undated.cut = nil
        #expect(Wording.spanish.moment(of: undated) == "Sin fecha de corte")
        #expect(Wording.english.moment(of: undated) == "No date of a cut")
        #expect(Wording.spanish.subtitle(of: undated, at: nil).hasSuffix("sin tope. Sin fecha de corte"))
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
