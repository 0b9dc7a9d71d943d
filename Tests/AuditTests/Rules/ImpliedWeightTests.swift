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
            implied.weight(for: printed)
                == AuditWeight(
                    node: "B", interval: 0.2375...0.2625, others: 1,
                    bounds: [
                        .init(node: "B", interval: 0.2375...0.2625), .init(node: "C", interval: 0.7375...0.7625),
                    ]))
    }

    private func bounds(_ achievements: [Double], printed text: String) throws -> [AuditWeight.Bounds] {
        let rows = achievements.enumerated().map { published("I\($0)", executed: $1, of: 100) }
        let report = try engine.measure(Plan(rows))
        let node = try #require(report.node("O1"))
        let implied = try #require(
            ImpliedWeight(of: node, children: report.children(of: "O1"), figures: ExactFigures(report)))
        return implied.weight(for: try #require(PrintedFigure(.of(text)))).bounds
    }

    @Test("has exact bounds for every child, with all weights free")
    func bounds() throws {
        // 65 ± 0.5 of 90, 50 and 10: a third of what 90 has over 10 at most goes to 10.
        let three = try bounds([90, 50, 10], printed: "65%")
        #expect(three.map(\.node) == ["I0", "I1", "I2"])
        #expect(three[0].interval == 14.5 / 40...55.5 / 80)
        #expect(three[1].interval == 0...25.5 / 40)
        #expect(three[2].interval == 0...25.5 / 80)
        #expect(try bounds([90, 50, 10], printed: "90%").map(\.interval) == [0.9875...1, 0...0.0125, 0...0.5 / 80])
        #expect(try bounds([90, 50, 10], printed: "91%").isEmpty)
        #expect(try bounds([90, 50, 10], printed: "9%").isEmpty)
        // Equal children give their own figure under any weights, and no other.
        #expect(try bounds([50, 50], printed: "50%").map(\.interval) == [0...1, 0...1])
        #expect(try bounds([50, 50, 90], printed: "50%").map(\.interval) == [0...1, 0...1, 0...0.0125])
        #expect(try bounds([50, 50], printed: "60%").isEmpty)
    }

    @Test("has bounds that all weights giving what was published keep to, and that some of them reach")
    func boundsProperty() throws {
        for seed in 0..<60 {
            var generator = SeededGenerator(seed: UInt64(seed))
            let values = (0..<Int.random(in: 2...5, using: &generator)).map { _ in
                Double(Int.random(in: 0...150, using: &generator))
            }
            let weights = values.map { _ in Double.random(in: 0...1, using: &generator) }
            let sum = weights.reduce(0, +)
            let mean = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 } / sum
            let bounds = try bounds(values, printed: "\(Int(mean.rounded()))%")
            #expect(bounds.count == values.count)
            for (bound, weight) in zip(bounds, weights) {
                let share = weight / sum
                #expect(share >= bound.interval.lowerBound - 1e-12 && share <= bound.interval.upperBound + 1e-12)
            }
            // Each end, with the rest on one of the others or between two, gives a figure that rounds to it.
            for (index, bound) in bounds.enumerated() {
                let others = values.enumerated().filter { $0.offset != index }.map(\.element)
                for end in [bound.interval.lowerBound, bound.interval.upperBound] {
                    let least = end * values[index] + (1 - end) * (others.min() ?? 0)
                    let most = end * values[index] + (1 - end) * (others.max() ?? 0)
                    #expect(least <= mean.rounded() + 0.5 + 1e-9 && most >= mean.rounded() - 0.5 - 1e-9)
                }
            }
        }
    }
}
