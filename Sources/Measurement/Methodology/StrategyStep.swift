import PlanModel
package import Reports
package import StrategyHost

/// A strategy with its parameters, called on a level of the tree.
package struct StrategyStep {
    package let strategy: LoadedStrategy
    package let parameters: [String: ParameterValue]
    /// What the module declares that it does.
    package let effects: [MethodologyEffect]

    /// A strategy with its parameters.
    package init(strategy: LoadedStrategy, parameters: [String: ParameterValue], effects: [MethodologyEffect]) {
        self.strategy = strategy
        self.parameters = parameters
        self.effects = effects
    }

    /// Whether it's a mean with a finite exponent of 0 or below: it has no value for a zero, and 0 for its limit there.
    var vanishesAtZero: Bool {
        effects.contains { $0.meaning == .exponent && $0.value <= 0 && $0.value.isFinite }
    }

    /// Whether it's a cap at a finite limit.
    var limits: Bool { effects.contains { $0.meaning == .cap && $0.value.isFinite } }

    /// What an aggregator gives.
    struct Aggregates {
        /// The achievement of each group, in percent.
        var achievements: [Double?]
        /// The share of each row, 0 to 1.
        var shares: [Double?]
        /// The points that each row contributes to its group's achievement.
        var contributions: [Double?]
    }

    /// The means of groups of rows; `groups` are ranges of `values`, in order, and every other row is left alone.
    func aggregate(
        _ values: [Double?], weights: [Double], groups: [Range<Int>], nodes: PlanTree.Level
    )
        throws(MeasurementError) -> Aggregates
    {
        let rows = groups.flatMap { Array($0) }
        var offsets = [0]
        for group in groups { offsets.append(offsets[offsets.count - 1] + group.count) }
        var batch = ColumnBatch(rowCount: rows.count, groupOffsets: offsets)
        batch.append("achievement", numbers: rows.map { values[$0] })
        batch.append("weight", numbers: rows.map { weights[$0] })
        let result = try call(batch, rows: rows.map { nodes.nodes[$0] })

        var aggregates = Aggregates(
            achievements: try result.figures("achievement"),
            shares: Array(repeating: nil, count: values.count),
            contributions: Array(repeating: nil, count: values.count))
        let shares = try result.figures("share")
        let contributions = try result.figures("contribution")
        for (offset, row) in rows.enumerated() {
            aggregates.shares[row] = shares[offset]
            aggregates.contributions[row] = contributions[offset]
        }
        return aggregates
    }

    /// Achievements after a treatment; nil stays nil.
    ///
    /// - Parameter laws: what is known of projected ones; none at all is as good as none for each.
    func treat(
        _ values: [Double?], laws: [AchievementLaw?], nodes: PlanTree.Level
    ) throws(MeasurementError) -> Treated {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        batch.append(laws, for: strategy.metadata)
        let result = try call(batch, rows: nodes.nodes)
        let column = try result.output("achievement")
        return Treated(
            achievements: (0..<column.count).map { column[$0] },
            isExpectation: (0..<column.count).map { column.flags($0).contains(.estimated) })
    }

    /// What a treatment gives.
    struct Treated {
        /// The achievement of each row, in percent.
        var achievements: [Double?]
        /// Whether it's the mean over the law of a projected achievement: the treatment flags those as estimated.
        var isExpectation: [Bool]
    }

    /// The executed value that each series comes to at its horizon; nil where nothing can be said.
    func estimate(_ series: [IndicatorSeries]) throws(MeasurementError) -> [Estimate?] {
        var offsets = [0]
        for one in series { offsets.append(offsets[offsets.count - 1] + one.points.count) }
        let points = series.flatMap(\.points)
        var batch = ColumnBatch(rowCount: points.count, groupOffsets: offsets)
        batch.append("time", numbers: points.map(\.time))
        batch.append("executed", numbers: points.map(\.executed))
        batch.append("programmed", numbers: points.map(\.programmed))
        batch.append("cumulative", booleans: series.flatMap { one in one.points.map { _ in one.isCumulative } })
        batch.append("falling", booleans: series.flatMap { one in one.points.map { _ in one.isFalling } })
        batch.append("baseline", numbers: series.flatMap { one in one.points.map { _ in one.baseline } })
        let result = try call(batch, rows: series.flatMap { one in one.points.map { _ in one.node } })

        let values = try result.figures("executed")
        let low = try result.figures("low")
        let high = try result.figures("high")
        let probability = try result.figures("probability")
        // An estimator needn't know a law.
        let standardError = result["standard_error"]
        let degreesOfFreedom = result["degrees_of_freedom"]
        let floor = result["floor"]
        return values.indices.map { index in
            values[index].map {
                Estimate(
                    value: $0, low: low[index], high: high[index], probability: probability[index],
                    standardError: standardError?[index], degreesOfFreedom: degreesOfFreedom?[index],
                    floor: floor?[index])
            }
        }
    }

    private func call(_ batch: ColumnBatch, rows: [PlanTree.Node]) throws(MeasurementError) -> StrategyResult {
        do {
            return try strategy.instance(parameters: parameters).measure(batch)
        } catch {
            guard let row = error.row, rows.indices.contains(row) else { throw .strategy(error) }
            throw .strategyFailed(error, node: rows[row].id, at: rows[row].observation?.origin)
        }
    }
}

extension StrategyResult {
    /// An output; a module that lacks it has failed.
    fileprivate func output(_ name: String) throws(MeasurementError) -> ResultColumn {
        try asMeasurement { () throws(StrategyError) -> ResultColumn in try self.column(name) }
    }

    /// The entries of an output, nil where there is none.
    fileprivate func figures(_ name: String) throws(MeasurementError) -> [Double?] {
        let column = try output(name)
        return (0..<column.count).map { column[$0] }
    }
}
