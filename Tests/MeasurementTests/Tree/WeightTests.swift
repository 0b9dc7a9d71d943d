import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Testing

@Suite("Weights") struct WeightTests {
    private let rows = [row("A", 100), row("B", 0)]

    private func plan(_ sets: [String: [String: Double]], rows: [Observation]? = nil) -> Plan {
        Plan(rows ?? self.rows).with { plan in
            plan.weightSets = sets.mapValues { WeightSet(entries: $0.mapValues { .init(weight: $0) }) }
        }
    }

    @Test("are equal where nobody gives any")
    func equal() throws {
        let report = try engine.measure(Plan(rows))
        #expect(report.achievement("O1") == 50)
        #expect(report.node("A")?.weight == 1)
    }

    @Test("come from the matrix' column")
    func column() throws {
        let report = try engine.measure(Plan([row("A", 100, weight: 3), row("B", 0)]))
        #expect(report.achievement("O1") == 75)
        #expect(report.node("A")?.weight == 3)
        #expect(report.node("A")?.share == 0.75)
    }

    @Test("come from the set of the plan's year before the column")
    func year() throws {
        let sets = ["2024": ["A": 1.0, "B": 4], "2025": ["A": 9]]
        let rows = [row("A", 100, weight: 3), row("B", 0)]
        let plan = plan(sets, rows: rows).with { $0.identity.year = 2024 }
        #expect(try engine.measure(plan).achievement("O1") == 20)
    }

    @Test("come from the set of the cut's year where the plan says none")
    func cutYear() throws {
        let sets = ["2024": ["A": 1.0, "B": 4], "2025": ["A": 9]]
        let rows = self.rows.map { row in row.with { $0.cut = Cut("2025Q1") } }
        #expect(try engine.measure(plan(sets, rows: rows)).achievement("O1") == 90)
    }

    @Test("of years that aren't the cut's, or a cut of no year, are told not to be used")
    func unused() throws {
        func told(_ plan: Plan) throws -> [String] { try engine.measure(plan).notes.map(\.description) }
        let sets = ["2024": ["A": 1.0, "B": 4]]
        #expect(
            try told(plan(sets)).contains {
                $0.hasPrefix(
                    "the plan file has weights for 2024 and nothing says of which year the cut is: none is used; ")
            })
        let later = self.rows.map { row in row.with { $0.cut = Cut("2025Q1") } }
        #expect(try told(plan(sets, rows: later)).contains { $0.contains("weights for 2024 and none for 2025") })
        #expect(try !told(plan(["auditor": ["A": 1]])).contains { $0.contains("weights for") })
    }

    @Test("come from a set by its name before all others")
    func named() throws {
        let plan = plan(["2024": ["A": 1, "B": 4], "auditor": ["A": 3]]).with { $0.identity.year = 2024 }
        #expect(try engine.measure(plan, options: .init(weights: "auditor")).achievement("O1") == 75)
    }

    @Test("of objectives come from the set, or from the plan file's node")
    func objectives() throws {
        let rows = [row("A", 100), row("B", 0, in: ["O2"])]
        let ofNode = Plan(rows).with { $0.nodes["O1", default: .init()].weight = 3 }
        #expect(try engine.measure(ofNode).achievement("plan") == 75)
        let ofSet = ofNode.with {
            $0.weightSets["x"] = WeightSet(entries: ["O2": .init(weight: 7), "O1": .init(weight: 1)])
        }
        #expect(try engine.measure(ofSet, options: .init(weights: "x")).achievement("plan") == 12.5)
    }

    @Test("by a name that isn't there say which there are")
    func unknown() {
        #expect(
            problems(plan(["b": [:], "a": [:]]), options: .init(weights: "c")) == [
                "the plan file has no set of weights 'c'; it has: a, b"
            ])
        #expect(
            problems(Plan(rows), options: .init(weights: "c")) == [
                "the plan file has no set of weights 'c'; add it under 'weights:'"
            ])
    }

    @Test("that can't be one name their rows, all at once", arguments: [-1.0, .nan, .infinity, -.infinity])
    func impossible(weight: Double) {
        let plan = Plan([row("A", 10, weight: weight, line: 2), row("B", 20), row("C", 30, weight: weight, line: 4)])
        #expect(
            problems(plan) == [
                "matriz.csv:2: the weight of 'A' is not a finite number of 0 or more (\(weight)); give a weight of 0 or more",
                "matriz.csv:4: the weight of 'C' is not a finite number of 0 or more (\(weight)); give a weight of 0 or more",
            ])
    }

    @Test("that can't be one name their place in the plan file where they come from it")
    func placeInPlanFile() {
        let entry = WeightSet.Entry(weight: -2, origin: Place(file: "plan.yaml", row: 9, column: 4))
        let plan = Plan(rows).with { $0.weightSets["x"] = WeightSet(entries: ["A": entry]) }
        #expect(
            problems(plan, options: .init(weights: "x")).first?.hasPrefix("plan.yaml:9:4: the weight of 'A'") ?? false)
    }

    @Test("that are all zero name the node")
    func allZero() {
        let plan = Plan([row("A", 10, weight: 0, line: 2), row("B", 20, weight: 0), row("C", 1, in: ["O2"])])
        #expect(
            problems(plan) == ["matriz.csv:2: every child of 'O1' has weight 0; give at least one of them a weight"])
    }

    @Test("of zero leave an indicator out of the mean, not out of the report")
    func zero() throws {
        let report = try engine.measure(Plan([row("A", 10, weight: 0), row("B", 20)]))
        #expect(report.achievement("O1") == 20)
        #expect(report.achievement("A") == 10)
        #expect(report.node("A")?.share == 0)
    }

    @Test("that are odd still give exactly 100 for 100, 100, 100", arguments: [0.1, 1 / 3.0, 1e-300, 7e150, .pi])
    func hundred(weight: Double) throws {
        let rows = [row("A", 100, weight: weight), row("B", 100, weight: 0.7), row("C", 100, weight: 1 / 7.0)]
        for expression in ["weighted-average", "capped", "weighted-average:power=0", "weighted-average:power=-1"] {
            #expect(try engine.measure(Plan(rows), using: expression).achievement("plan") == 100, "\(expression)")
        }
    }
}
