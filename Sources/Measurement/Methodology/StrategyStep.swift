import PlanModel
import StrategyHost

/// A strategy with its parameters, called on a level of the tree: the only place that knows the columns' names.
struct StrategyStep {
    let strategy: LoadedStrategy
    let parameters: [String: ParameterValue]

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
    func aggregate(_ values: [Double?], weights: [Double], groups: [Range<Int>], nodes: PlanTree.Level)
        throws(MeasurementError) -> Aggregates
    {
        let rows = groups.flatMap { Array($0) }
        var offsets = [0]
        for group in groups { offsets.append(offsets[offsets.count - 1] + group.count) }
        let result = try call(
            ColumnBatch(
                columns: [
                    .numbers("achievement", rows.map { values[$0] }),
                    .numbers("weight", rows.map { weights[$0] }),
                ], groupOffsets: offsets),
            rows: rows.map { nodes.nodes[$0] })

        var aggregates = Aggregates(
            achievements: result.optionals("achievement", count: groups.count),
            shares: Array(repeating: nil, count: values.count),
            contributions: Array(repeating: nil, count: values.count))
        let shares = result.optionals("share", count: rows.count)
        let contributions = result.optionals("contribution", count: rows.count)
        for (offset, row) in rows.enumerated() {
            aggregates.shares[row] = shares[offset]
            aggregates.contributions[row] = contributions[offset]
        }
        return aggregates
    }

    /// Achievements after a treatment; nil stays nil.
    func treat(_ values: [Double?], nodes: PlanTree.Level) throws(MeasurementError) -> [Double?] {
        let result = try call(
            ColumnBatch(columns: [.numbers("achievement", values)], groupOffsets: [0, values.count]),
            rows: nodes.nodes)
        return result.optionals("achievement", count: values.count)
    }

    /// The executed value that each series comes to at its horizon; nil where nothing can be said.
    func estimate(_ series: [IndicatorSeries]) throws(MeasurementError) -> [Estimate?] {
        var offsets = [0]
        for one in series { offsets.append(offsets[offsets.count - 1] + one.points.count) }
        let points = series.flatMap(\.points)
        let result = try call(
            ColumnBatch(
                columns: [
                    .numbers("time", points.map(\.time)),
                    .numbers("executed", points.map(\.executed)),
                    .numbers("programmed", points.map(\.programmed)),
                    .booleans("cumulative", series.flatMap { one in one.points.map { _ in one.isCumulative } }),
                    .numbers("baseline", series.flatMap { one in one.points.map { _ in one.baseline } }),
                ], groupOffsets: offsets),
            rows: series.flatMap { one in one.points.map { _ in one.node } })

        let values = result.optionals("executed", count: series.count)
        let low = result.optionals("low", count: series.count)
        let high = result.optionals("high", count: series.count)
        let probability = result.optionals("probability", count: series.count)
        return values.indices.map { index in
            values[index].map { Estimate(value: $0, low: low[index], high: high[index], probability: probability[index]) }
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
