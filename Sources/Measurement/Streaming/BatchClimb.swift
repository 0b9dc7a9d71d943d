import PlanModel
import Reports
import StrategyHost

/// A methodology's strategies on one thread, climbing the trees of a whole batch at once: what `Climb` does for a plan.
final class BatchClimb {
    private let methodology: Methodology
    private let minimumCoverage: MinimumCoverage
    private let levelNames: [String]
    private var treatments: [(instance: StrategyInstance, depth: Int)] = []
    private let aggregator: StrategyInstance

    init(_ methodology: Methodology, engine: StreamingEngine) throws(MeasurementError) {
        self.methodology = methodology
        minimumCoverage = engine.options.minimumCoverage
        levelNames = [Plan.rootID] + engine.plan.levels + [Plan.indicatorLevel]
        aggregator = try Self.instance(of: methodology.aggregator)
        for treatment in methodology.treatments {
            guard let depth = levelNames.firstIndex(of: treatment.level) else { continue }
            treatments.append((try Self.instance(of: treatment.step), depth))
        }
    }

    private static func instance(of step: StrategyStep) throws(MeasurementError) -> StrategyInstance {
        try asMeasurement { () throws(StrategyError) in try step.strategy.instance(parameters: step.parameters) }
    }

    /// The outcomes of every level, the plans' first.
    func climb(
        _ tree: BatchTree, from leaves: OutcomeColumn, in batch: MatrixBatch
    ) throws(MeasurementError) -> [OutcomeColumn] {
        var levels: [OutcomeColumn] = []
        var current = leaves
        var coverage = minimumCoverage.isSet ? leaves.kinds.map { $0 == .achievement ? 1.0 : 0 } : []
        for depth in (0..<tree.depth).reversed() {
            if depth < tree.depth - 1 {
                levels.append(current)
                (current, coverage) = try aggregate(current, coverage, to: depth, of: tree, in: batch)
            }
            try treat(&current, at: depth, of: tree, in: batch)
        }
        levels.append(current)
        return levels.reversed()
    }

    private func treat(
        _ level: inout OutcomeColumn, at depth: Int, of tree: BatchTree, in rows: MatrixBatch
    ) throws(MeasurementError) {
        for treatment in treatments where treatment.depth == depth {
            var batch = ColumnBatch(rowCount: level.count, groupOffsets: tree.sectionOffsets(at: depth))
            batch.append(level.column())
            let treated = try call(treatment.instance, batch, at: depth, of: tree, in: rows)
            level.take(treated)
        }
    }

    private func aggregate(
        _ level: OutcomeColumn, _ coverage: [Double], to depth: Int, of tree: BatchTree, in rows: MatrixBatch
    ) throws(MeasurementError) -> (OutcomeColumn, coverage: [Double]) {
        let offsets = tree.levels[depth].childOffsets
        let weights = tree.weights(at: depth + 1)
        var batch = ColumnBatch(rowCount: level.count, groupOffsets: offsets)
        batch.append(level.column(unreportedIsZero: methodology.missing == .zero))
        batch.append("weight", numbers: weights)
        let means = try call(aggregator, batch, at: depth + 1, of: tree, in: rows)

        var above = OutcomeColumn(capacity: means.count)
        var coverageAbove: [Double] = []
        for group in 0..<means.count {
            let children = offsets[group]..<offsets[group + 1]
            if means.validity[group] {
                above.append(means.values[group], .achievement)
            } else {
                above.append(0, level.emptyKind(of: children))
            }
            guard minimumCoverage.isSet else { continue }
            let reported = level.coverage(of: children, weights: weights, coverage: coverage)
            coverageAbove.append(reported.weight)
            if !minimumCoverage.allows(reported), above.kinds[group] == .achievement {
                above.set(group, .insufficient)
            }
        }
        return (above, coverageAbove)
    }

    /// The achievements that a strategy gives; what it fails on is named by the plan's words.
    private func call(
        _ instance: StrategyInstance, _ batch: ColumnBatch, at depth: Int, of tree: BatchTree, in rows: MatrixBatch
    ) throws(MeasurementError) -> ResultColumn {
        do throws(StrategyError) {
            return try instance.measure(batch, wanting: ["achievement"]).column("achievement")
        } catch {
            guard let row = error.row, (0..<batch.rowCount).contains(row) else { throw .strategy(error) }
            let name = tree.name(of: row, at: depth, in: rows)
            throw .strategyFailed(error, node: name.id, at: name.place)
        }
    }
}

extension OutcomeColumn {
    /// What a node is when none of its children has an achievement.
    fileprivate func emptyKind(of children: Range<Int>) -> Kind {
        let kinds = kinds[children]
        if kinds.allSatisfy({ $0 == .notProgrammed }) { return .notProgrammed }
        return kinds.contains(.notReported) ? .notReported : kinds.contains(.undefined) ? .undefined : .insufficient
    }

    /// How much of a group of nodes was reported.
    fileprivate func coverage(of children: Range<Int>, weights: [Double], coverage: [Double]) -> Coverage {
        Coverage(
            of: children.lazy.map { child in
                Coverage.Child(
                    isProgrammed: kinds[child] != .notProgrammed, hasFigure: kinds[child] == .achievement,
                    weight: weights[child], reported: coverage[child])
            })
    }
}
