import Measurement
import PlanModel
import Reports
import StrategyHost

/// Climbs a tree for many measurements at once: whatever goes through the same step on a level is one batch.
///
/// It gives what `Climb` gives of achievements, and nothing else.
struct ScenarioClimb {
    /// A measurement: a scenario under a table of weights.
    struct Run {
        var scenario: ReadyScenario
        var weights: WeightTable
    }

    private let tree: PlanTree
    private let minimumCoverage: MinimumCoverage
    private let runs: [Run]
    /// The current level, run after run.
    private var outcomes: [Outcome]
    private var coverage: [Double]
    /// How far off the indicators may be, run after run; what a treatment changes has no law any more.
    private var laws: [AchievementLaw?]
    /// Why a run has no figures.
    private(set) var failures: [MeasurementError?]
    /// By level, run after run; in percent.
    private(set) var achievements: [[Double?]]

    init(_ runs: [Run], tree: PlanTree, minimumCoverage: MinimumCoverage) {
        self.runs = runs
        self.tree = tree
        self.minimumCoverage = minimumCoverage
        outcomes = runs.flatMap(\.scenario.leaves)
        coverage = outcomes.map { $0.achievement == nil ? 0 : 1 }
        let areProjected = runs.contains { !$0.scenario.laws.isEmpty }
        laws =
            !areProjected
            ? []
            : runs.flatMap { run in
                run.scenario.laws.isEmpty ? run.scenario.leaves.map { _ in nil } : run.scenario.laws
            }
        failures = runs.map { _ in nil }
        achievements = tree.levels.map { _ in [] }
        for depth in tree.levels.indices.reversed() {
            if depth < tree.levels.count - 1 { climb(to: depth) }
            treat(at: depth)
            achievements[depth] = outcomes.map(\.achievement)
        }
    }

    private mutating func treat(at depth: Int) {
        let (name, count) = (tree.levels[depth].name, tree.levels[depth].nodes.count)
        let acting = runs.map { run in run.scenario.treatments.filter { $0.level == name }.map(\.step) }
        for turn in 0..<(acting.map(\.count).max() ?? 0) {
            let taking = runs.indices.filter { failures[$0] == nil && acting[$0].count > turn }
            for (step, group) in grouped(taking, by: { acting[$0][turn] }) {
                isolate(group[...], rows: Array(0..<count), depth: depth) { climb, runs throws(StrategyError) in
                    let rows = runs.flatMap { run in (0..<count).map { run * count + $0 } }
                    let areProjected = depth == climb.tree.levels.count - 1 && !climb.laws.isEmpty
                    let treated = try step.treated(
                        rows.map { climb.outcomes[$0].achievement },
                        laws: areProjected ? rows.map { climb.laws[$0] } : [])
                    for (row, value) in zip(rows, treated) {
                        guard let value else { continue }
                        if areProjected, climb.outcomes[row] != .achievement(value) { climb.laws[row] = nil }
                        climb.outcomes[row] = .achievement(value)
                    }
                }
            }
        }
    }

    private mutating func climb(to depth: Int) {
        let (parents, count) = (tree.levels[depth].nodes, tree.levels[depth + 1].nodes.count)
        var above = Array(repeating: Outcome.notReported, count: runs.count * parents.count)
        var coverageAbove: [Coverage] = []
        for run in runs.indices {
            let weights = runs[run].weights.levels[depth + 1]
            for (index, parent) in parents.enumerated() {
                let children = (parent.children.lowerBound + run * count)..<(parent.children.upperBound + run * count)
                above[run * parents.count + index] = Climb.emptyOutcome(of: outcomes[children])
                coverageAbove.append(
                    Coverage(of: outcomes[children], weights: weights[parent.children], coverage: coverage[children]))
            }
        }
        // Nodes with a power of their own go through another step than their siblings.
        for power in Set(parents.map(\.power)).sorted(by: { $0 ?? -.infinity < $1 ?? -.infinity }) {
            let nodes = parents.indices.filter { parents[$0].power == power }
            let children = nodes.flatMap { Array(parents[$0].children) }
            let taking = runs.indices.filter { failures[$0] == nil }
            for (step, group) in grouped(taking, by: { runs[$0].scenario.aggregator(of: parents[nodes[0]]) }) {
                isolate(group[...], rows: children, depth: depth + 1) { climb, runs throws(StrategyError) in
                    let means = try climb.means(step, runs, of: nodes, children: children, depth: depth)
                    for (place, mean) in means.enumerated() {
                        let run = runs[runs.startIndex + place / nodes.count]
                        if let mean {
                            above[run * parents.count + nodes[place % nodes.count]] = .achievement(mean)
                        }
                    }
                }
            }
        }
        for index in above.indices where !minimumCoverage.allows(coverageAbove[index]) {
            if above[index].achievement != nil { above[index] = .insufficient }
        }
        (outcomes, coverage) = (above, coverageAbove.map(\.weight))
    }

    /// The means of some nodes in some runs, run after run.
    private func means(
        _ step: SharedStep, _ group: ArraySlice<Int>, of nodes: [Int], children: [Int], depth: Int
    ) throws(StrategyError) -> [Double?] {
        let (parents, count) = (tree.levels[depth].nodes, tree.levels[depth + 1].nodes.count)
        var values: [Double?] = []
        var weights: [Double] = []
        var offsets = [0]
        values.reserveCapacity(group.count * children.count)
        weights.reserveCapacity(group.count * children.count)
        offsets.reserveCapacity(group.count * nodes.count + 1)
        for run in group {
            let isZero = runs[run].scenario.missing == .zero
            for child in children {
                let outcome = outcomes[run * count + child]
                values.append(isZero && outcome == .notReported ? 0 : outcome.achievement)
                weights.append(runs[run].weights.levels[depth + 1][child])
            }
            for node in nodes { offsets.append(offsets[offsets.count - 1] + parents[node].children.count) }
        }
        return try step.means(values, weights: weights, offsets: offsets)
    }
}

extension ScenarioClimb {
    /// The runs by the step that they go through, both in a fixed order.
    private func grouped(_ runs: [Int], by step: (Int) -> SharedStep) -> [(step: SharedStep, runs: [Int])] {
        var places: [Int: Int] = [:]
        var groups: [(step: SharedStep, runs: [Int])] = []
        for run in runs {
            let own = step(run)
            if let place = places[own.number] {
                groups[place].runs.append(run)
            } else {
                places[own.number] = groups.count
                groups.append((own, [run]))
            }
        }
        return groups
    }

    /// Makes a call for some runs; one that fails doesn't take the others with it.
    ///
    /// - Parameter rows: the nodes of the level that stand for a run in the batch, in order.
    private mutating func isolate(
        _ group: ArraySlice<Int>, rows: [Int], depth: Int,
        _ call: (inout ScenarioClimb, ArraySlice<Int>) throws(StrategyError) -> Void
    ) {
        guard !group.isEmpty else { return }
        do throws(StrategyError) {
            try call(&self, group)
        } catch {
            let place = error.row.map { group.startIndex + $0 / max(1, rows.count) }
            if let row = error.row, let place, group.indices.contains(place) {
                let node = tree.levels[depth].nodes[rows[row % rows.count]]
                failures[group[place]] = .strategyFailed(error, node: node.id, at: node.observation?.origin)
                isolate(group[..<place], rows: rows, depth: depth, call)
                isolate(group[(place + 1)...], rows: rows, depth: depth, call)
            } else if group.count == 1 {
                failures[group[group.startIndex]] = .strategy(error)
            } else {
                let middle = group.startIndex + group.count / 2
                isolate(group[..<middle], rows: rows, depth: depth, call)
                isolate(group[middle...], rows: rows, depth: depth, call)
            }
        }
    }
}
