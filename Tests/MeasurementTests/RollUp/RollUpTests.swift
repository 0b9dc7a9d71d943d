import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

@testable import Measurement

@Suite("A roll-up") struct RollUpTests {
    private static let plan = Plan([
        row("A", 130, weight: 2, line: 2), row("B", nil, line: 3), row("C", 60, line: 4),
        row("D", 80, in: ["O2"], line: 5), row("E", 0, in: ["O2"], line: 6),
    ])
    private static let leaves: [[Outcome]] = [
        [.achievement(130), .notReported, .achievement(60), .achievement(80), .achievement(10)],
        [.achievement(90), .achievement(70), .notProgrammed, .achievement(0), .achievement(40)],
        [.notReported, .undefined, .notReported, .achievement(55), .achievement(200)],
    ]

    private let tree: PlanTree
    private let resolver: MethodologyResolver

    init() throws {
        let plan = Self.plan.with { $0.nodes["O2", default: .init()].power = 2 }
        tree = try PlanTree(plan.observations, of: plan, weights: WeightResolver(plan: plan, named: nil, year: nil))
        resolver = MethodologyResolver(catalog: Bundled.catalog, plan: plan)
    }

    private func calls(_ expression: String) throws -> MethodologyCalls {
        MethodologyCalls(of: try resolver.resolve(expression))
    }

    /// The tree some times side by side.
    private func rollUp(
        _ expressions: [String], sections: Int, outcomesAlone: Bool = false, wantsCoverage: Bool = false,
        coverage: Double = 0
    ) throws -> RollUp {
        let own = Forest(tree)
        var forest = Forest(levels: tree.levels.map(\.name))
        for _ in 0..<sections { forest.append(own) }
        return RollUp(
            forest, by: try expressions.map(calls), minimumCoverage: .init(weight: coverage),
            wantsOutcomesAlone: outcomesAlone, wantsCoverage: wantsCoverage
        ) { [tree] in tree.name(of: $2, at: $1) }
    }

    private func outcomes(_ levels: [LevelResult]) -> [[Outcome]] {
        levels.map { level in (0..<level.outcomes.count).map { level.outcomes[$0] } }
    }

    private static let expressions = [
        "weighted-average", "capped:at=plan,limit=50", "capped:limit=90,at=objective+weighted-average:power=-1",
        "capped+capped:limit=60,at=objective+weighted-average:missing=zero",
    ]

    @Test("gives many trees what each has alone", arguments: expressions, [0, 0.8])
    func many(expression: String, coverage: Double) throws {
        let leaves = expression.contains("power=-1") ? Array(Self.leaves.dropLast(2)) : Self.leaves
        let together = try rollUp([expression], sections: leaves.count, coverage: coverage)
            .results(from: OutcomeColumn(leaves.flatMap(\.self)))
        for (section, own) in leaves.enumerated() {
            let alone = try rollUp([expression], sections: 1, coverage: coverage).results(from: OutcomeColumn(own))
            for (depth, level) in alone.enumerated() {
                let nodes = (0..<level.outcomes.count).map { section * level.outcomes.count + $0 }
                #expect(nodes.map { together[depth].outcomes[$0] } == outcomes([level])[0])
                #expect(nodes.map { together[depth].shares[$0] } == level.shares)
                #expect(nodes.map { together[depth].contributions[$0] } == level.contributions)
                #expect(nodes.map { together[depth].coverage[$0] } == level.coverage)
            }
        }
    }

    @Test("has the same outcomes without what lies behind them", arguments: expressions)
    func outcomesAlone(expression: String) throws {
        let leaves = OutcomeColumn(Self.leaves[0])
        let all = try rollUp([expression], sections: 1).results(from: leaves)
        let alone = try rollUp([expression], sections: 1, outcomesAlone: true).results(from: leaves)
        #expect(outcomes(alone) == outcomes(all))
        #expect(alone.allSatisfy { $0.shares.isEmpty && $0.coverage.isEmpty && $0.untreated.count == 0 })
        let covered = try rollUp([expression], sections: 1, outcomesAlone: true, wantsCoverage: true)
            .results(from: leaves)
        #expect(outcomes(covered) == outcomes(all))
        #expect(covered.map(\.coverage) == all.map(\.coverage))
    }

    @Test("takes each tree through a methodology of its own")
    func own() throws {
        let leaves = Self.expressions.flatMap { _ in Self.leaves[0] }
        let (levels, failures) = try rollUp(Self.expressions, sections: Self.expressions.count)
            .resultsApart(from: OutcomeColumn(leaves))
        #expect(failures.isEmpty)
        for (section, expression) in Self.expressions.enumerated() {
            let alone = try rollUp([expression], sections: 1).results(from: OutcomeColumn(Self.leaves[0]))
            for (depth, level) in outcomes(alone).enumerated() {
                #expect(level.indices.map { levels[depth].outcomes[section * level.count + $0] } == level)
            }
        }
    }

    @Test("fails for a tree, with the node's name and place, and goes on for the others")
    func apart() throws {
        let leaves = OutcomeColumn(Self.leaves[0] + Self.leaves[1] + Self.leaves[0])
        let vanishing = try rollUp(["weighted-average:power=0"], sections: 3)
        // The second objective has an exponent of its own, so that its zero is no matter but above.
        let zero = OutcomeColumn(
            Self.leaves[0] + [.achievement(5), .achievement(0)] + Self.leaves[1].dropFirst(2) + Self.leaves[0])
        #expect(vanishing.resultsApart(from: leaves).failures.isEmpty)
        let (levels, failures) = vanishing.resultsApart(from: zero)
        #expect(failures.count == 1)
        #expect(failures[1]?.lines.first?.hasPrefix("matriz.csv:3: 'B': ") == true)
        #expect(levels[0].outcomes[0] == levels[0].outcomes[2])
        #expect(throws: try #require(failures[1])) { try vanishing.results(from: zero) }
    }
}
