import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@Suite("A methodology") struct MethodologyResolverTests {
    private let plan = Plan([row("A", 140), row("B", 60)])

    private func problem(_ methodology: String, _ plan: Plan? = nil) -> String {
        problems(plan ?? self.plan, using: methodology).joined(separator: "\n")
    }

    @Test("defaults to the weighted average")
    func byDefault() throws {
        let stamp = try engine.measure(plan).methodology
        #expect(stamp.given == "weighted-average")
        #expect(stamp.expression == "weighted-average:missing=rescale,power=1")
    }

    @Test("defaults to the plan file's first, where it names some")
    func first() throws {
        let named = plan.with {
            $0.methodologies = [
                .init(name: "tope", expression: "capped:limit=120"),
                .init(name: "oficial", expression: "weighted-average"),
            ]
        }
        #expect(try engine.measure(named).methodology.given == "tope")
        #expect(try engine.measure(named).achievement("plan") == 90)
        #expect(try engine.measure(named, using: "oficial").achievement("plan") == 100)
    }

    @Test("that names no aggregator gets the weighted average, that names one keeps it")
    func aggregator() throws {
        #expect(try engine.measure(plan, using: "capped").achievement("plan") == 80)
        let geometric = try engine.measure(plan, using: "weighted-average:power=0").achievement("plan")
        #expect(isClose(geometric, 8400.0.squareRoot(), 1e-13))
    }

    @Test("takes any number of treatments, in order")
    func treatments() throws {
        let report = try engine.measure(plan, using: "capped:limit=120+capped:limit=85,at=plan")
        #expect(report.achievement("A") == 120)
        #expect(report.achievement("O1") == 90)
        #expect(report.achievement("plan") == 85)
    }

    @Test("finds strategies by their id and by their file as well")
    func references() throws {
        let expected = try engine.measure(plan, using: "capped").methodology
        for reference in ["co.corte.capped", "\(Bundled.folder)/libStrategyCapped.so"] {
            let stamp = try engine.measure(plan, using: reference).methodology
            #expect(stamp.expression == expected.expression)
            #expect(stamp.fingerprint == expected.fingerprint)
        }
    }

    @Test(
        "says of a plan file's name in a chain what it stands for",
        arguments: ["tope:limit=90", "trend-projection+tope"])
    func nameInChain(methodology: String) {
        let named = plan.with { $0.methodologies = [.init(name: "tope", expression: "capped:limit=120")] }
        #expect(
            problem(methodology, named)
                == "methodology '\(methodology)': 'tope' is a name of the plan file, which takes no parameters and can't be "
                + "part of a chain; it stands for 'capped:limit=120': write that out")
    }

    @Test("has one aggregator and one estimator")
    func twoOfOne() {
        #expect(
            problem("weighted-average+weighted-average:power=0")
                == "methodology 'weighted-average+weighted-average:power=0': 'weighted-average' and 'weighted-average' are "
                + "both aggregators; a methodology has one")
        #expect(problem("trend-projection+trend-projection").contains("are both estimators; a methodology has one"))
    }

    @Test("refuses a key that the strategy doesn't have, and suggests the nearest")
    func unknownKeys() {
        #expect(
            problem("capped:limt=110")
                == "methodology 'capped:limt=110': strategy 'capped' has no parameter 'limt'; did you mean 'limit'? it has: "
                + "at, limit")
        #expect(problem("weighted-average:zzz=1").hasSuffix("has no parameter 'zzz'; it has: missing, power"))
        #expect(
            problem("trend-projection:at=plan").contains(
                "has no parameter 'at'; it has: coverage, drift, method, weighting"))
        #expect(problem("weighted-average:at=plan").contains("has no parameter 'at'"))
        #expect(problem("capped:missing=zero").contains("has no parameter 'missing'"))
    }

    @Test("refuses a level that the plan doesn't have, and lists those it has")
    func unknownLevel() {
        let deep = Plan(levels: ["pillar", "programme"], observations: [row("A", 1, in: ["P", "G"])])
        #expect(
            problem("capped:at=objective", deep)
                == "methodology 'capped:at=objective': there is no level 'objective' to place 'capped' at; the levels are: "
                + "indicator, programme, pillar, plan, year")
    }

    @Test("refuses values that a key can't have")
    func wrongValues() {
        #expect(
            problem("weighted-average:missing=ignore")
                == "methodology 'weighted-average:missing=ignore': missing=ignore is not a policy; use rescale, zero, fail"
        )
        #expect(
            problem("capped:limit=abc")
                == "methodology 'capped:limit=abc': strategy 'capped': parameter 'limit' can't be 'abc'; it has to be a "
                + "number from 0")
        #expect(problem("capped:limit=-1").contains("limit"))
        #expect(problem("capped:limit=nan").contains("limit"))
        #expect(problem("trend-projection:method=magic").contains("auto"))
    }

    @Test("says where it looked for a strategy that isn't there, and suggests the nearest")
    func unknownStrategy() {
        let line = problem("caped")
        #expect(line.contains("strategy 'caped': no library for it found, looked in \(Bundled.folder)"))
        #expect(line.hasSuffix("did you mean 'capped'?"))
    }

    @Test("names the indicator that a strategy failed on")
    func strategyFailed() {
        let plan = Plan([row("A", 10), row("B", -5, line: 3)])
        let line = problem("weighted-average:power=0", plan)
        #expect(line.hasPrefix("matriz.csv:3: 'B': strategy 'weighted-average': -5.0 has no place in a mean"))
    }
}
