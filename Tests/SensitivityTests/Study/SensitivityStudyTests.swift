import MeasurementTestSupport
import PlanModel
import StrategyTestSupport
import Testing
import Words

@testable import Measurement
@testable import Reports
@testable import Sensitivity

@Suite("A sensitivity study") struct SensitivityStudyTests {
    private func study(
        _ plan: Plan, _ factors: String..., noise: WeightNoise? = nil, using: String? = nil,
        options: MeasurementOptions = .init()
    ) throws -> Sensitivity {
        try engine.sensitivity(
            of: plan, to: factors.map { try SensitivityFactor($0) }, noise: noise, using: using, options: options)
    }

    private func lines(_ plan: Plan, _ factors: [String], using: String? = nil) throws -> [String] {
        let factors = try factors.map { try SensitivityFactor($0) }
        do throws(MeasurementError) {
            _ = try engine.sensitivity(of: plan, to: factors, using: using)
            return []
        } catch {
            return error.lines
        }
    }

    @Test("gives the range of a node with the choices behind it, and how often it reaches 100")
    func ranges() throws {
        // 60 and 140: 100 uncapped, 80 capped at 100, 90 at 120.
        let node = try #require(
            try study(Plan([row("A", 60), row("B", 140)]), "cap=none,100,120").node("O1"))
        #expect(node.base == 100)
        #expect(node.lowest == .init(achievement: 80, choices: ["100"]))
        #expect(node.highest == .init(achievement: 100, choices: ["none"]))
        #expect(node.mean == 90)
        #expect(isClose(node.variance, 200.0 / 3, 1e-15))
        #expect(isClose(node.reaching, 1.0 / 3, 1e-15))
        #expect(node.firstOrder == [1])
        #expect(node.total == [1])
        #expect(node.counted == 3)
    }

    @Test("counts as reached what is printed as 100,00")
    func printed() throws {
        let plan = Plan([row("A", 99.995), row("B", 99.994)])
        let study = try study(plan, "cap=none,200")
        #expect(study.node("A")?.reaching == 1)
        #expect(study.node("B")?.reaching == 0)
    }

    @Test("says where a cap acts")
    func levels() throws {
        let plan = Plan([row("A", 60), row("B", 140)])
        let study = try study(plan, "cap=none,100,100@objective,90@plan")
        #expect(study.node("plan")?.lowest?.choices == ["100"])
        #expect(study.node("plan")?.lowest?.achievement == 80)
        #expect(study.node("B")?.highest?.achievement == 140)
        #expect(study.node("B")?.lowest?.choices == ["100"])
    }

    @Test("starts from the methodology: its cap keeps its level, and other treatments stay")
    func start() throws {
        let plan = Plan([row("A", 60), row("B", 140), row("C", 130, in: ["O2"])])
        let study = try study(plan, "cap=none,110", using: "capped:at=objective,limit=120")
        #expect(study.node("C")?.highest?.achievement == 130)
        #expect(study.node("O2")?.base == 120)
        #expect(study.node("O2")?.lowest?.achievement == 110)
        #expect(study.methodology.expression.hasPrefix("capped:at=objective,limit=120"))
    }

    @Test("varies the base and the mode")
    func baseAndMode() throws {
        var growing = row("A", 75)
        growing.annualisation = .growing
        growing.baseline = .of(50)
        growing.programmedYear = .of(150)
        let study = try study(Plan([growing]), "base=cut,year", "mode=simple,baseline")
        let node = try #require(study.node("A"))
        // 75/100, 25/50, 75/150, 25/100.
        #expect(node.highest == .init(achievement: 75, choices: ["cut", "simple"]))
        #expect(node.lowest == .init(achievement: 25, choices: ["year", "baseline"]))
        #expect(node.mean == 50)
        #expect(node.firstOrder == [0.5, 0.5])
    }

    @Test("varies what becomes of a missing report, and leaves out the choice that fails")
    func missing() throws {
        let study = try study(Plan([row("A", 80), row("B", nil, line: 3)]), "missing=rescale,zero,fail")
        #expect(study.combinations == 3)
        #expect(study.failed == 1)
        #expect(study.failures.map(\.choices) == [["fail"]])
        #expect(study.failures[0].reason.hasPrefix("matriz.csv:3: 'B' was not reported"))
        let node = try #require(study.node("O1"))
        #expect(node.counted == 2)
        #expect(node.mean == 60)
        #expect(study.notes.contains { $0.severity == .warning && $0.message.contains("1 of 3 combinations") })
    }

    @Test("counts and leaves out a combination that a strategy refuses")
    func refused() throws {
        let plan = Plan([row("A", 50, line: 2), row("B", 0, line: 3), row("C", 150, in: ["O2"])])
        let study = try study(plan, "power=1,0,2", "cap=none,100")
        #expect(study.failed == 2)
        #expect(study.failures.map(\.choices) == [["0", "none"], ["0", "100"]])
        #expect(study.failures.allSatisfy { $0.reason.contains("'B'") })
        #expect(study.node("plan")?.counted == 4)
        #expect(study.node("plan")?.total.allSatisfy { ($0 ?? 0) > 0 } ?? false)
        #expect(study.node("O2")?.mean == 125)
    }

    @Test("gives the indices of the rest where a choice fails with every other, and says so in both languages")
    func withoutChoice() throws {
        let plan = Plan([row("A", 50), row("B", 0), row("C", 150, in: ["O2"])])
        let whole = try study(plan, "power=1,2", "cap=none,100")
        let rest = try study(plan, "power=1,0,2", "cap=none,100")
        let (node, other) = (try #require(rest.node("plan")), try #require(whole.node("plan")))
        #expect(node.indexed == 4)
        for (index, expected) in zip(node.firstOrder + node.total, other.firstOrder + other.total) {
            #expect(isClose(index, expected ?? -1, 1e-13))
        }
        #expect(whole.indexRemarks.isEmpty)
        #expect(
            rest.indexRemarks.map(\.problem.en) == [
                "the indices S and ST are of the combinations without power=0, which couldn't be measured with any other "
                    + "choice"
            ])
        #expect(
            rest.indexRemarks.map(\.problem.es) == [
                "los índices S y ST son de las combinaciones sin power=0, que no se pudo medir con ninguna otra opción"
            ])
    }

    /// A missing report counted as 0 can't be measured with a geometric mean, and everything else can.
    @Test("gives no index where a combination fails whose choices work with others, and says why in both languages")
    func incomplete() throws {
        let plan = Plan([row("A", 50), row("B", nil), row("C", 150, in: ["O2"])])
        let study = try study(plan, "missing=rescale,zero", "power=1,0", "cap=none,100")
        #expect(study.failed == 2)
        let node = try #require(study.node("plan"))
        #expect(node.counted == 6)
        #expect(node.variance ?? 0 > 0)
        #expect(node.indexed == nil)
        #expect(node.firstOrder == [nil, nil, nil])
        #expect(node.total == [nil, nil, nil])
        let remark = try #require(study.indexRemarks.first)
        #expect(study.indexRemarks.count == 1 && study.notes.contains(remark))
        #expect(remark.severity == .warning)
        #expect(
            remark.problem.en
                == "S and ST aren't given: combinations are missing of choices that are "
                + "measured with others, and without them the choices aren't independent and S could be above ST")
        #expect(
            remark.problem.es
                == "no se dan S ni ST: faltan combinaciones de opciones que con otras "
                + "sí se miden, y sin ellas las opciones no son independientes y S podría pasar de ST")
        #expect(remark.remedy?.en == "vary fewer choices at once, which can all be measured together")
        #expect(remark.remedy?.es == "varíe menos opciones a la vez, que se puedan medir todas juntas")
        // One of them left out, the rest have indices again.
        let fewer = try self.study(plan, "missing=rescale,zero", "cap=none,100")
        #expect(fewer.node("plan")?.indexed == 4)
        for node in fewer.nodes {
            for (first, total) in zip(node.firstOrder, node.total) { #expect(first ?? 0 <= total ?? 0) }
        }
    }

    @Test("fails with the first reason where no combination can be measured")
    func nothing() throws {
        let plan = Plan([row("A", 50), row("B", 0, line: 3)])
        #expect(try lines(plan, ["power=0,-1"])[0].hasPrefix("matriz.csv:3: 'B'"))
    }

    @Test("goes on where what it starts from can't be measured")
    func noBase() throws {
        let plan = Plan([row("A", 50), row("B", 0)])
        let study = try study(plan, "power=1,2", using: "weighted-average:power=0")
        #expect(study.node("plan")?.base == nil)
        #expect(study.node("plan")?.counted == 2)
    }

    @Test("varies sets of weights, and knows equal ones without a set")
    func weightSets() throws {
        let plan = Plan([row("A", 0, weight: 9), row("B", 100, weight: 1)]).with {
            $0.weightSets["auditor"] = WeightSet(entries: ["B": .init(weight: 27)])
        }
        let study = try study(plan, "weights=equal,auditor")
        // The auditor leaves A at the 9 of its row.
        #expect(study.node("O1")?.base == 10)
        #expect(study.node("O1")?.lowest == .init(achievement: 50, choices: ["equal"]))
        #expect(study.node("O1")?.highest == .init(achievement: 75, choices: ["auditor"]))
    }

    @Test("integrates a blend of weights, whose moments are known")
    func blend() throws {
        let plan = Plan([row("A", 0), row("B", 100)]).with {
            $0.weightSets["all"] = WeightSet(entries: ["A": .init(weight: 0), "B": .init(weight: 5)])
        }
        // The share of B goes evenly from 1/2 to 1: a uniform value from 50 to 100.
        let node = try #require(try study(plan, "weights=equal..all").node("O1"))
        #expect(isClose(node.mean, 75, 1e-14))
        #expect(isClose(node.variance, 2500.0 / 12, 1e-13))
        #expect(node.lowest == .init(achievement: 50, choices: ["u=0"]))
        #expect(node.highest == .init(achievement: 100, choices: ["u=1"]))
        // As given: (1 + 4u) / (2 + 3u), whose mean over u is 4/3 - 5/9 ln(5/2).
        let given = try #require(try study(plan, "weights=equal..all@given").node("O1"))
        #expect(isClose(given.mean, 100 * (4.0 / 3 - 5.0 / 9 * 0.916290731874155), 1e-13))
    }

    @Test("varies a parameter of any strategy of the methodology")
    func parameter() throws {
        let plan = Plan([row("A", 60), row("B", 140)])
        let study = try study(
            plan, "capped.limit=100,inf", "weighted-average.power=1,2", using: "capped+weighted-average")
        #expect(study.node("O1")?.highest?.choices == ["inf", "2"])
        #expect(isClose(study.node("O1")?.highest?.achievement, 11600.0.squareRoot(), 1e-14))
    }

    @Test("says which factors change nothing, with indices of 0")
    func idle() throws {
        let study = try study(Plan([row("A", 60), row("B", 90)]), "cap=none,100", "mode=simple,baseline")
        #expect(
            study.notes.map(\.message) == [
                "'cap=none,100' changes nothing on this plan", "'mode=simple,baseline' changes nothing on this plan",
            ])
        #expect(study.effects == [.none, .none])
        #expect(study.node("plan")?.variance == 0)
        #expect(study.node("plan")?.firstOrder == [0, 0])
        #expect(study.node("plan")?.total == [0, 0])
    }

    @Test("doesn't know what a factor changes whose choice can't be measured")
    func unknown() throws {
        let plan = Plan([row("A", 0), row("B", 150)])
        let alone = try study(plan, "power=1,0")
        #expect(alone.effects == [.unknown])
        #expect(alone.node("plan")?.firstOrder == [nil])
        #expect(
            alone.notes.first?.message
                == "whether 'power=1,0' changes anything isn't known: its choices leave no figures to compare (1 of 2 "
                + "combinations can't be measured)")
        let both = try study(plan, "power=1,0", "cap=none,100")
        #expect(both.effects == [.unknown, .moves])
        #expect(both.node("plan")?.total == [nil, 1])
    }

    @Test("says over which points of a blend the range is taken")
    func blendNote() throws {
        let plan = Plan([row("A", 0), row("B", 100)]).with {
            $0.weightSets["all"] = WeightSet(entries: ["A": .init(weight: 0), "B": .init(weight: 5)])
        }
        #expect(
            try study(plan, "weights=equal..all").notes.map(\.message) == [
                "along a blend of weights, the lowest and highest are those of the points evaluated, 32 and both ends; "
                    + "the share that reaches 100 is counted at the points inside"
            ])
    }

    @Test("leaves a node its own power, and says so")
    func ownPower() throws {
        let plan = Plan([row("A", 60), row("B", 90), row("C", 20, in: ["O2"]), row("D", 40, in: ["O2"])]).with {
            $0.nodes["O1", default: .init()].power = 1
        }
        let study = try study(plan, "power=1,-1")
        #expect(study.node("O1")?.variance == 0)
        #expect(study.node("O2")?.variance ?? 0 > 0)
        #expect(study.notes.contains { $0.message.hasSuffix("that the plan file gives them: O1") })
    }

    @Test(
        "refuses what has no meaning, and says what has",
        arguments: [
            (["pwer=1"], "'pwer' can't be varied; did you mean 'power'? known are: base, cap, missing, mode, power"),
            (["x=1"], "'x' can't be varied; known are: base, cap"),
            ([".x=1"], "'.x' can't be varied"),
            (["base=cut,month"], "there is no base 'month'; use one of cut, year"),
            (["mode=simpel"], "there is no mode 'simpel'; use one of simple, baseline"),
            (["missing=ignore"], "missing=ignore is not a policy; use one of rescale, zero, fail"),
            (["power=big"], "'big'"),
            (["cap=none,-4"], "'-4'"),
            (["cap=100@nowhere"], "there is no level 'nowhere'"),
            (["capped.limit=1"], "the methodology has no strategy 'capped'; it has: weighted-average; choose another"),
            (["weighted-average.pwr=1"], "has no parameter 'pwr'"),
            (["weights=a,b"], "the plan file has no set of weights 'a'"),
            (["weights=equal..b"], "the plan file has no set of weights 'b'"),
            (["cap=none"], "one choice changes nothing; give two or more with commas between them"),
            (["weights=equal"], "one choice changes nothing"),
            (["power=1,1.0,0"], "'1' and '1.0' are the same choice; give each choice once"),
            (["cap=none,100,100@indicator"], "'100' and '100@indicator' are the same choice"),
            (["power=1", "power=0"], "'power' is varied twice; give it once"),
        ] as [([String], String)])
    func refuses(factors: [String], expected: String) throws {
        let lines = try lines(Plan([row("A", 60)]), factors)
        #expect(lines.count == 1)
        #expect(lines.first?.contains(expected) ?? false, "\(lines)")
    }

    @Test("refuses more combinations than anybody waits for")
    func tooMany() throws {
        let limits = (0..<400).map(String.init).joined(separator: ",")
        let powers = (0..<400).map(String.init).joined(separator: ",")
        let lines = try lines(Plan([row("A", 60)]), ["cap=\(limits)", "power=\(powers)"])
        #expect(lines[0].contains("more than 100000 combinations; give fewer"))
    }

    @Test("knows each node's parent, level and name")
    func tree() throws {
        let plan = Plan.random(seed: 9)
        let report = try engine.measure(plan)
        let study = try study(plan, "cap=none,100")
        #expect(study.nodes.map(\.id) == report.nodes.map(\.id))
        #expect(study.nodes.map(\.parent) == report.nodes.map(\.parent))
        #expect(study.nodes.map(\.level) == report.nodes.map(\.level))
        #expect(study.nodes.map(\.name) == report.nodes.map(\.name))
        #expect(study.nodes.map(\.base) == report.nodes.map(\.outcome.achievement))
    }

    @Test("gives the same twice, to the last bit")
    func deterministic() throws {
        let plan = Plan.random(seed: 12, missing: 0.2)
        let noise = WeightNoise(relative: 0.2, points: 200, seed: 5)
        let first = try study(plan, "cap=none,100,120", "power=1,0,-1", noise: noise)
        #expect(try first == study(plan, "cap=none,100,120", "power=1,0,-1", noise: noise))
    }
}
