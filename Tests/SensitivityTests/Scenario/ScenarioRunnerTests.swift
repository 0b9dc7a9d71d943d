import MeasurementTestSupport
import PlanModel
import StrategyHost
import StrategyTestSupport
import Testing

@testable import Measurement
@testable import Reports
@testable import Sensitivity

@Suite("Many scenarios at once") struct ScenarioRunnerTests {
    /// The achievements that one measurement after the other gives.
    private func singly(_ plan: Plan, _ expressions: [String], _ options: MeasurementOptions) throws -> [[Double?]] {
        try expressions.map { expression in
            try engine.measure(plan, using: expression, options: options).nodes.map(\.outcome.achievement)
        }
    }

    private func together(
        _ plan: Plan, _ expressions: [String], _ options: MeasurementOptions
    ) throws -> [ScenarioRunner.Measured] {
        let resolver = MethodologyResolver(catalog: Bundled.catalog, plan: plan)
        let selection = try PlanSelection(plan, options: options)
        let weights = try WeightResolver(plan: plan, named: options.weights, year: nil)
        let tree = try PlanTree(selection.observations, of: plan, weights: weights)
        let base = Scenario(chain: try resolver.chain(nil), base: options.base, mode: options.mode)
        let maker = try ScenarioMaker(
            tree: tree, selection: selection, options: options, base: base, resolver: resolver)
        let runs = try expressions.map { expression in
            let scenario = Scenario(chain: try resolver.chain(expression), base: options.base, mode: options.mode)
            return ScenarioRunner.Run(scenario: try maker.ready(scenario).get(), weights: WeightTable(of: tree))
        }
        return ScenarioRunner(tree: tree, minimumCoverage: options.minimumCoverage).measure(runs)
    }

    private let expressions = [
        "weighted-average", "capped", "capped:limit=110,at=objective+weighted-average:power=0",
        "capped:limit=90+capped:at=plan,limit=80", "weighted-average:power=-1", "weighted-average:power=inf",
        "weighted-average:missing=zero", "capped:at=pillar+weighted-average:missing=zero",
    ]

    @Test("give what each gives alone, holes and powers of single nodes included", arguments: 0..<30)
    func agree(seed: Int) throws {
        var plan = Plan.random(seed: UInt64(seed), missing: seed % 3 == 0 ? 0 : 0.3)
        if seed % 2 == 0 { plan.nodes["P1", default: .init()].power = 2 }
        for coverage in [0, 0.6] {
            let options = MeasurementOptions(minimumCoverage: .init(weight: coverage))
            let expected = try singly(plan, expressions, options)
            let measured = try together(plan, expressions, options)
            for (index, expression) in expressions.enumerated() {
                #expect(try measured[index].get() == expected[index], "\(expression)")
            }
        }
    }

    @Test("give what each gives alone after a projection, wherever a cap acts", arguments: 0..<12)
    func agreeOnProjections(seed: Int) throws {
        let plan = Plan.random(seed: UInt64(seed), missing: seed % 3 == 0 ? 0 : 0.3).with { plan in
            for index in plan.observations.indices {
                plan.observations[index].cut = Cut("2024-06-30")
                plan.observations[index].programmed = .of(50)
                if index % 4 == 1 { plan.observations[index].annualisation = .growing }
                if index % 4 == 2 { plan.observations[index].annualisation = .falling }
                plan.observations[index].baseline = .of(index % 2 == 0 ? -3 : 130)
            }
        }
        let expressions = [
            "trend-projection", "trend-projection+capped", "trend-projection+capped:limit=inf+capped:limit=80",
            "trend-projection:method=pace+capped:limit=120+capped", "trend-projection+capped:at=objective", "capped",
            "trend-projection:coverage=80+capped+weighted-average:power=3",
        ]
        for mode in Mode.allCases {
            let options = MeasurementOptions(mode: mode)
            let expected = try singly(plan, expressions, options)
            let measured = try together(plan, expressions, options)
            for (index, expression) in expressions.enumerated() {
                #expect(try measured[index].get() == expected[index], "\(expression)")
            }
        }
    }

    @Test("fail alone, and with the reason and the place that they have alone")
    func failures() throws {
        let plan = Plan([row("A", 50, line: 2), row("B", 0, line: 3), row("C", 70, in: ["O2"], line: 4)])
        let expressions = [
            "weighted-average", "weighted-average:power=0", "capped+weighted-average:power=0", "capped",
            "weighted-average:power=-1", "weighted-average:power=2",
        ]
        let measured = try together(plan, expressions, .init())
        for (expression, result) in zip(expressions, measured) {
            switch result {
            case .success(let values):
                #expect(try values == singly(plan, [expression], .init())[0])
                #expect(problems(plan, using: expression).isEmpty)
            case .failure(let error):
                #expect(error.lines == problems(plan, using: expression))
                #expect(error.lines[0].hasPrefix("matriz.csv:3: 'B'"), "\(error.lines)")
            }
        }
        #expect(measured.map { (try? $0.get()) == nil } == [false, true, true, false, true, false])
    }

    @Test("are measured in parts where there are many, to the same figures")
    func parts() throws {
        let plan = Plan.random(seed: 4)
        let count = 4000
        let repeated = (0..<count).map { expressions[$0 % 3] }
        let expected = try singly(plan, Array(expressions[..<3]), .init())
        let measured = try together(plan, repeated, .init())
        #expect(measured.count == count)
        for index in stride(from: 0, to: count, by: 97) {
            #expect(try measured[index].get() == expected[index % 3])
        }
    }
}
