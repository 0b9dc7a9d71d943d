import MeasurementTestSupport
import PlanModel
import Testing

@testable import Audit
@testable import Measurement
@testable import Reports

/// The algebra of the implied weight, checked by measuring with the weights that it gives.
@Suite("The implied weight") struct ImpliedWeightTests {
    /// A plan of one objective with some children of given weights, and what was published of it.
    private func plan(seed: UInt64) -> Plan {
        var generator = SeededGenerator(seed: seed)
        let rows = (0..<Int.random(in: 2...5, using: &generator)).map { index in
            published(
                "I\(index)", executed: Double(Int.random(in: 1...180, using: &generator)), of: 100,
                weight: Double(Int.random(in: 1...9, using: &generator)))
        }
        var plan = Plan(rows)
        plan.nodes["O1"] = NodeDescription()
        plan.nodes["O1"]?.published = .of("\(Int.random(in: 20...160, using: &generator)),0%")
        return plan
    }

    /// The plan with its first child at a weight from 0 to 1, and the others in their proportions.
    private func reweighted(_ plan: Plan, first: Double) -> Plan {
        var plan = plan
        let rest = plan.observations.dropFirst().compactMap(\.weight).reduce(0, +)
        plan.observations[0].weight = first
        for index in plan.observations.indices.dropFirst() {
            plan.observations[index].weight = (plan.observations[index].weight ?? 0) / rest * (1 - first)
        }
        return plan
    }

    @Test("gives what was published when it's measured with, and nothing beside it does")
    func property() throws {
        var withInterval = 0
        for seed in 0..<60 {
            let plan = plan(seed: UInt64(seed))
            let report = try engine.measure(plan)
            let node = try #require(report.node("O1"))
            let published = try #require(node.published)
            let printed = try #require(PrintedFigure(published))
            let implied = try #require(
                ImpliedWeight(of: node, children: report.children(of: "O1"), figures: ExactFigures(report)))
            guard let interval = implied.weight(for: printed).interval else { continue }
            withInterval += 1
            let width = interval.upperBound - interval.lowerBound
            for (weight, isInside) in [
                (interval.lowerBound + width / 100, true), (interval.upperBound - width / 100, true),
                (interval.lowerBound - 0.01, false), (interval.upperBound + 0.01, false),
            ] where (0...1).contains(weight) && width > 0 {
                let value = try #require(try engine.measure(reweighted(plan, first: weight)).achievement("O1"))
                #expect(
                    printed.reproduction(of: MeasuredFigure(value)).isNearest == isInside,
                    "seed \(seed): \(weight) gives \(value) for \(printed.text)")
            }
        }
        #expect(withInterval > 15)
    }

    @Test("holds the given weight where the given weights give what was published")
    func given() throws {
        for seed in 0..<30 {
            let plan = plan(seed: UInt64(seed))
            let report = try engine.measure(plan)
            let node = try #require(report.node("O1"))
            let value = try #require(node.outcome.achievement)
            let text = "\(DecimalText(value, decimals: 2)?.description ?? "")".replacing(".", with: ",")
            let printed = try #require(PrintedFigure(.of(text)))
            let children = report.children(of: "O1")
            guard Set(children.compactMap(\.outcome.achievement)).count > 1,
                let implied = ImpliedWeight(of: node, children: children, figures: ExactFigures(report)),
                let share = children[0].share, let interval = implied.weight(for: printed).interval
            else { continue }
            #expect(interval.contains(share), "seed \(seed)")
        }
    }

    @Test("leaves out children without a figure")
    func missing() throws {
        let plan = Plan([
            published("A", executed: nil, of: 100), published("B", executed: 90, of: 100),
            published("C", executed: 50, of: 100),
        ])
        let report = try engine.measure(plan)
        let node = try #require(report.node("O1"))
        let implied = try #require(
            ImpliedWeight(of: node, children: report.children(of: "O1"), figures: ExactFigures(report)))
        let printed = try #require(PrintedFigure(.of("60%")))
        #expect(
            implied.weight(for: printed) == AuditWeight(node: "B", interval: 0.2375...0.2625, others: 1))
    }
}
