import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import Restatements
import StrategyTestSupport
import Testing
import Words

@Suite struct RestatementTests {
    private static let plan = Plan([
        row("A", 50, in: ["O1"]), row("B", 90, in: ["O1"]), row("C", 120, in: ["O2"]), row("D", 80, in: ["O2"]),
    ])

    private func restatement(
        from first: Plan = plan, to second: Plan,
        _ expressions: (String, String) = ("weighted-average", "weighted-average")
    ) throws -> Restatement {
        try Restatement(
            from: RestatedState(plan: first, expression: expressions.0, options: .init()),
            to: RestatedState(plan: second, expression: expressions.1, options: .init()), by: engine)
    }

    @Test("Two states that are the same differ in nothing")
    func same() throws {
        let found = try restatement(to: Self.plan)
        #expect(found.steps == [])
        #expect(found.nodes.map(\.node) == ["plan", "O1", "O2"])
    }

    @Test("A restated figure is named with what it does to its objective and the plan")
    func figure() throws {
        let found = try restatement(to: Self.plan.with { $0.observations[0].executed = .of(70) })
        #expect(found.changes == [.init(.figure, "A", "executed", "50", "70")])
        #expect(
            found.steps[0].effects == [
                .init(node: "plan", before: 85, after: 90), .init(node: "O1", before: 70, after: 80),
            ])
    }

    @Test("Indicators that came, went and moved are named, and so are weights and the methodology")
    func all() throws {
        let second = Plan([
            row("A", 50, in: ["O2"], weight: 3), row("C", 125, in: ["O2"]), row("D", 80, in: ["O2"]),
            row("E", 10, in: ["O1"]),
        ]).with { $0.nodes["O1", default: .init()].weight = 2 }
        let found = try restatement(to: second, ("weighted-average", "capped"))
        #expect(found.changes.map(\.kind) == [.methodology, .weight, .weight, .dropped, .added, .moved, .figure])
        #expect(found.changes.map(\.subject) == ["expression", "O1", "A", "B", "E", "A", "C"])
        #expect(found.changes[5] == .init(.moved, "A", nil, "O1", "O2"))
        #expect(found.steps[0].effects.map(\.node) == ["plan", "O2"])
    }

    @Test("The steps of every node lead exactly from one figure to the other", arguments: 1...30)
    func addsUp(seed: UInt64) throws {
        var generator = SeededGenerator(seed: seed)
        let first = Plan.random(seed: seed, missing: 0.1)
        var second = first
        for index in second.observations.indices where Bool.random(using: &generator) {
            second.observations[index].executed = .of(Double.random(in: 0...200, using: &generator))
            second.observations[index].weight = Double.random(in: 0.1...3, using: &generator)
        }
        second.observations.remove(at: Int.random(in: second.observations.indices, using: &generator))
        second.observations.append(row("NEW", 33, in: second.observations[0].path, weight: 1.5))
        second.observations.shuffle(using: &generator)
        second.nodes["P1", default: .init()].weight = 0.3
        let found = try restatement(from: first, to: second, ("weighted-average", "capped:limit=110"))
        let (start, end) = (try engine.measure(first), try engine.measure(second, using: "capped:limit=110"))
        for node in found.nodes {
            #expect(node.before == start.achievement(node.node) && node.after == end.achievement(node.node))
            var value = node.before
            for effect in found.steps.flatMap(\.effects) where effect.node == node.node {
                #expect(effect.before == value)
                value = effect.after
            }
            #expect(value == node.after)
        }
    }

    @Test("Another cut's rows, none of which are the same, are compared all the same")
    func otherCut() throws {
        let second = Plan([row("X", 10, in: ["O9"])])
        let found = try restatement(to: second)
        #expect(found.changes.count == 5)
        #expect(found.nodes.contains { $0.node == "O1" && $0.after == nil })
        #expect(found.nodes.contains { $0.node == "O9" && $0.before == nil && $0.after == 10 })
    }

    @Test("Texts that change move nothing, and are named")
    func texts() throws {
        let found = try restatement(to: Self.plan.with { $0.observations[1].name = "Otro nombre" })
        #expect(found.changes == [.init(.figure, "B", "name", "B", "Otro nombre")])
        #expect(found.steps[0].effects == [])
    }

    private func twice(_ weights: (Double, Double)) -> Plan {
        Plan([
            row("A", 50, in: ["O1"], weight: weights.0), row("B", 90, in: ["O1"], weight: 1),
            row("A", 10, in: ["O2"], weight: weights.1), row("B", 20, in: ["O2"], weight: 1),
        ])
    }

    @Test("A code that stands in two objectives has its weight in each")
    func sameCode() throws {
        let found = try restatement(from: twice((1, 3)), to: twice((1, 5)))
        #expect(found.changes == [.init(.weight, "O2/A", nil, "3", "5")])
        #expect(found.steps[0].effects.map(\.node) == ["plan", "O2"])
    }

    @Test("An indicator that is called like its objective has a weight of its own")
    func sameAsObjective() throws {
        func plan(_ weight: Double) -> Plan {
            Plan([row("O1", 50, in: ["O1"], weight: weight), row("B", 90, in: ["O1"], weight: 1)])
        }
        #expect(try restatement(from: plan(1), to: plan(4)).changes == [.init(.weight, "O1", nil, "1", "4")])
    }

    @Test("An objective that is dropped takes its weight with it, and doesn't weigh less before")
    func droppedObjective() throws {
        let first = Self.plan.with {
            $0.nodes["O1", default: .init()].weight = 50
            $0.nodes["O2", default: .init()].weight = 50
        }
        let second = Plan(Array(Self.plan.observations.prefix(2))).with { $0.nodes["O1", default: .init()].weight = 50 }
        let found = try restatement(from: first, to: second)
        #expect(found.changes.map(\.kind) == [.dropped, .dropped])
        #expect(found.nodes.first?.after == 70)
    }

    @Test("Weights of the cuts' years are named one by one, and don't count as the cut's doing")
    func weightsOfYears() throws {
        let plan = Self.plan.with {
            $0.weightSets = [
                "2024": WeightSet(entries: ["O1": .init(weight: 1), "O2": .init(weight: 1)]),
                "2025": WeightSet(entries: ["O1": .init(weight: 3), "O2": .init(weight: 1)]),
            ]
        }
        func state(_ cut: String) -> RestatedState {
            let own = plan.with { for index in $0.observations.indices { $0.observations[index].cut = Cut(cut) } }
            return RestatedState(plan: own, expression: "weighted-average", options: .init(cut: Cut(cut)))
        }
        let found = try Restatement(from: state("2024-12-31"), to: state("2025-12-31"), by: engine)
        #expect(
            found.changes == [
                .init(.methodology, "cut", nil, "2024-12-31", "2025-12-31"), .init(.weight, "O1", nil, "1", "3"),
            ])
        #expect(found.steps.map { $0.effects.map(\.node) } == [[], ["plan"]])
    }

    @Test("What differs and moves no figure is told all the same")
    func quietTexts() throws {
        let changes: [(String, (inout Plan) -> Void)] = [
            (
                "bands: lag, 100 met, 100.01 over → rojo, 50.01 amarillo, 75.01 verde, 125.01 naranja",
                { $0.bands = .sispp }
            ),
            ("O1 name: – → Uno", { $0.nodes["O1", default: .init()].name = "Uno" }),
            (
                "O2 published: – → 94",
                {
                    $0.nodes["O2", default: .init()].published = PublishedPercent(text: "94", value: 94, decimals: 0)
                }
            ),
            (
                "A executed: 50 → ND (left without a figure)",
                { $0.observations[0].executed = Reading(.notReported, text: "N/D") }
            ),
        ]
        for (sentence, change) in changes {
            #expect(try restatement(to: Self.plan.with(change)).changes.map(\.sentence.en) == [sentence])
        }
        let blank = Self.plan.with { $0.observations[0].executed = .absent }
        let word = Self.plan.with { $0.observations[0].executed = Reading(.notReported, text: "ND") }
        #expect(try restatement(from: blank, to: word).changes == [.init(.figure, "A", "executed", nil, "ND")])
        func state(_ text: String) -> RestatedState {
            RestatedState(plan: Self.plan, expression: "weighted-average", options: .init(), planFile: text)
        }
        let found = try Restatement(from: state("a"), to: state("b"), by: engine)
        #expect(found.changes.map(\.sentence.en) == ["the plan file's text"])
    }

    @Test("Every change has a sentence in both languages")
    func sentences() {
        let kinds: [RestatedChange.Kind] = [
            .methodology, .weight, .added, .dropped, .moved, .figure, .planFile, .order,
        ]
        let sentences = kinds.map { RestatedChange($0, "A", "executed", "1", "2").sentence }
        #expect(Set(sentences.map(\.en)).count == 8 && Set(sentences.map(\.es)).count == 8)
        #expect(RestatedChange(.figure, "A", "executed", nil, "2").sentence.es == "A executed: – → 2")
        #expect(
            RestatedChange(.figure, "A", "executed", "2", nil).sentence.es == "A executed: 2 → – (queda sin cifra)")
    }
}

extension RestatedChange {
    fileprivate init(_ kind: Kind, _ subject: String, _ member: String?, _ before: String?, _ after: String?) {
        self.init(kind: kind, subject: subject, member: member, before: before, after: after)
    }
}
