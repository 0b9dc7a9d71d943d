import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

/// What holds for every plan, shown on plans that seeds make.
@Suite("Whatever the plan,") struct RollUpPropertyTests {
    private static let seeds = Array<UInt64>(1...25)

    private func expectSame(_ first: Report, _ second: Report, tolerance: Double = 1e-12) throws {
        #expect(first.nodes.count == second.nodes.count)
        for node in first.nodes {
            let other = try #require(second.node(node.id))
            #expect(isClose(node.outcome.achievement, other.outcome.achievement, tolerance), "\(node.id)")
        }
    }

    @Test("scaling all weights changes nothing", arguments: seeds)
    func scale(seed: UInt64) throws {
        let plan = Plan.random(seed: seed, missing: 0.2)
        let scaled = plan.with { plan in
            for index in plan.observations.indices { plan.observations[index].weight? *= 37.3 }
            for code in plan.nodes.keys { plan.nodes[code]?.weight? *= 0.0071 }
        }
        for methodology in ["capped", "weighted-average:power=-1"] {
            try expectSame(
                engine.measure(plan, using: methodology), engine.measure(scaled, using: methodology))
        }
    }

    @Test("a cap at infinity is none", arguments: seeds)
    func infiniteCap(seed: UInt64) throws {
        let plan = Plan.random(seed: seed, missing: 0.2)
        try expectSame(engine.measure(plan), engine.measure(plan, using: "capped:limit=inf"), tolerance: 0)
    }

    @Test("a cap never raises a node, wherever it acts", arguments: seeds)
    func capLowers(seed: UInt64) throws {
        let plan = Plan.random(seed: seed, missing: 0.2)
        let uncapped = try engine.measure(plan)
        for level in ["indicator", "objective", "pillar", "plan"] {
            let capped = try engine.measure(plan, using: "capped:at=\(level)")
            for (high, low) in zip(uncapped.nodes, capped.nodes) {
                guard let high = high.outcome.achievement, let low = low.outcome.achievement else { continue }
                #expect(low <= high)
            }
        }
    }

    @Test("the mask is never negative", arguments: seeds)
    func mask(seed: UInt64) throws {
        let report = try engine.measure(Plan.random(seed: seed, missing: 0.2))
        let masks = report.nodes.compactMap(\.mask)
        #expect(masks.count == report.nodes.filter { $0.outcome.achievement != nil }.count)
        #expect(masks.allSatisfy { $0 >= 0 })
    }

    @Test("the order of the rows changes no value", arguments: seeds)
    func order(seed: UInt64) throws {
        let plan = Plan.random(seed: seed, missing: 0.2)
        var generator = SeededGenerator(seed: seed)
        let shuffled = plan.with { $0.observations.shuffle(using: &generator) }
        try expectSame(engine.measure(plan, using: "capped"), engine.measure(shuffled, using: "capped"))
    }

    @Test("equal children count as one with their weights summed", arguments: seeds)
    func merge(seed: UInt64) throws {
        let plan = Plan.random(seed: seed)
        let split = plan.with { plan in
            plan.observations = plan.observations.flatMap { row in
                let weight = row.weight ?? 1
                return [("a", 0.3), ("b", 0.7)].map { suffix, part in
                    row.with {
                        $0.indicator += suffix
                        $0.weight = weight * part
                    }
                }
            }
        }
        for methodology in ["weighted-average", "capped", "weighted-average:power=2"] {
            let whole = try engine.measure(plan, using: methodology)
            let parts = try engine.measure(split, using: methodology)
            for node in whole.nodes where node.indicator == nil {
                #expect(isClose(node.outcome.achievement, parts.achievement(node.id), 1e-12), "\(node.id)")
            }
        }
    }

    @Test("the bounds hold the value where a cap limits what is missing", arguments: seeds)
    func bounds(seed: UInt64) throws {
        let report = try engine.measure(Plan.random(seed: seed, missing: 0.4), using: "capped")
        for node in report.nodes {
            let lower = try #require(node.lower)
            let upper = try #require(node.upper)
            let value = node.outcome.achievement ?? lower
            #expect(lower <= value + 1e-9 && value <= upper + 1e-9, "\(node.id)")
            #expect((node.coverage == 1) == (lower == upper), "\(node.id)")
        }
    }

    @Test("the bounds hold the value under any methodology, on every level", arguments: seeds)
    func boundsEverywhere(seed: UInt64) throws {
        let plan = Plan.random(seed: seed, missing: 0.4)
        let caps = ["", "capped+", "capped:limit=130+", "capped:limit=80,at=objective+", "capped:limit=90,at=plan+"]
        for power in ["1", "0", "-1", "2", "inf", "-inf"] {
            for methodology in caps.map({ "\($0)weighted-average:power=\(power)" }) {
                for coverage in [0, 0.5] {
                    let report = try engine.measure(
                        plan, using: methodology, options: .init(minimumCoverage: .init(weight: coverage)))
                    for node in report.nodes {
                        let lower = try #require(node.lower)
                        let upper = try #require(node.upper)
                        #expect(lower <= upper, "\(methodology): \(node.id)")
                        guard let value = node.outcome.achievement else { continue }
                        #expect(lower <= value && value <= upper, "\(methodology): \(node.id)")
                    }
                }
            }
        }
    }

    @Test("a node lies between its lowest and its highest child", arguments: seeds)
    func between(seed: UInt64) throws {
        for power in ["-inf", "-2", "0", "1", "3", "inf"] {
            let report = try engine.measure(Plan.random(seed: seed), using: "weighted-average:power=\(power)")
            for node in report.nodes where node.indicator == nil {
                let children = report.children(of: node.id).compactMap(\.outcome.achievement)
                let value = try #require(node.outcome.achievement)
                #expect(value >= (children.min() ?? .infinity) - 1e-9 && value <= (children.max() ?? 0) + 1e-9)
            }
        }
    }

    @Test("shares add up to 1, and contributions to the node", arguments: seeds)
    func shares(seed: UInt64) throws {
        let report = try engine.measure(Plan.random(seed: seed, missing: 0.2), using: "capped:at=objective")
        for node in report.nodes where node.indicator == nil && node.outcome.achievement != nil {
            let children = report.children(of: node.id)
            #expect(isClose(children.compactMap(\.share).reduce(0, +), 1, 1e-12))
            #expect(isClose(children.compactMap(\.contribution).reduce(0, +), node.untreated, 1e-12))
        }
        let whole = report.root?.outcome.achievement == nil ? 0.0 : 1
        #expect(isClose(report.indicators.compactMap(\.effectiveWeight).reduce(0, +), whole, 1e-12))
    }

    @Test("the causes of a difference add up to it at every node", arguments: seeds)
    func causes(seed: UInt64) throws {
        let comparison = try engine.compare(
            Plan.random(seed: seed),
            using: [
                "weighted-average", "capped", "capped:at=objective", "weighted-average:power=0",
                "capped:limit=80,at=plan",
            ])
        for node in comparison.nodes {
            for (difference, causes) in zip(node.differences, node.causes).dropFirst() {
                let difference = try #require(difference)
                #expect(abs(causes.map(\.points).reduce(0, +) - difference) < 1e-9, "\(node.id)")
            }
        }
    }
}
