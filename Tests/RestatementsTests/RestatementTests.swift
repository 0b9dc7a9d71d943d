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

    @Test("Every change has a sentence in both languages")
    func sentences() {
        let kinds: [RestatedChange.Kind] = [.methodology, .weight, .added, .dropped, .moved, .figure, .order]
        let sentences = kinds.map { RestatedChange($0, "A", "executed", "1", "2").sentence }
        #expect(Set(sentences.map(\.en)).count == 7 && Set(sentences.map(\.es)).count == 7)
        #expect(RestatedChange(.figure, "A", "executed", nil, "2").sentence.es == "A executed: – → 2")
    }
}

extension RestatedChange {
    fileprivate init(_ kind: Kind, _ subject: String, _ member: String?, _ before: String?, _ after: String?) {
        self.init(kind: kind, subject: subject, member: member, before: before, after: after)
    }
}
