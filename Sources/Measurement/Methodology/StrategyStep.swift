import PlanModel
package import Reports
package import StrategyHost

/// A strategy with its parameters.
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

    /// The limit of a cap; nil where it's none, or at no finite limit.
    var cap: Double? { effects.first { $0.meaning == .cap && $0.value.isFinite }?.value }

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
        let result: StrategyResult
        do {
            result = try strategy.instance(parameters: parameters).measure(batch)
        } catch {
            let nodes = series.flatMap { one in one.points.map { _ in one.node } }
            guard let row = error.row, nodes.indices.contains(row) else { throw .strategy(error) }
            throw .strategyFailed(error, node: nodes[row].id, at: nodes[row].observation?.origin)
        }

        let values = try result.figures("executed")
        let low = try result.figures("low")
        let high = try result.figures("high")
        let probability = try result.figures("probability")
        // An estimator needn't know a distribution.
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
}

extension StrategyResult {
    /// The entries of an output, nil where there is none; a module that lacks it has failed.
    fileprivate func figures(_ name: String) throws(MeasurementError) -> [Double?] {
        let column = try asMeasurement { () throws(StrategyError) in try self.column(name) }
        return (0..<column.count).map { column[$0] }
    }
}
