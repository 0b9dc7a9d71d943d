import PlanModel
package import Reports
package import StrategyHost

extension StrategyStep {
    /// The executed value that each series comes to at its horizon; nil where nothing can be said.
    ///
    /// A module that doesn't read whether reports start anew every year gets those of the measured year alone.
    package func estimate(_ series: [IndicatorSeries]) throws(MeasurementError) -> [Estimate?] {
        let names = Set(strategy.metadata.inputs.map(\.name))
        let readsYears = names.contains("resets")
        let points = series.map { one in one.points.filter { readsYears || $0.time > 0 } }
        var offsets = [0]
        for own in points { offsets.append(offsets[offsets.count - 1] + own.count) }
        let all = points.flatMap(\.self)
        func repeated<Value>(_ value: (IndicatorSeries) -> Value) -> [Value] {
            zip(series, points).flatMap { one, own in own.map { _ in value(one) } }
        }
        var batch = ColumnBatch(rowCount: all.count, groupOffsets: offsets)
        batch.append("time", numbers: all.map(\.time))
        batch.append("executed", numbers: all.map(\.executed))
        batch.append("programmed", numbers: all.map(\.programmed))
        batch.append("cumulative", booleans: repeated(\.isCumulative))
        batch.append("falling", booleans: repeated(\.isFalling))
        batch.append("baseline", numbers: repeated(\.baseline))
        if readsYears {
            let restarts = repeated(\.restartsYearly)
            batch.append(
                BatchColumn(
                    "resets", .booleans(Bitmap(restarts.map { $0 ?? false })),
                    validity: Bitmap(restarts.map { $0 != nil })))
        }
        if names.contains("ceiling") { batch.append("ceiling", numbers: repeated(\.ceiling)) }
        let result: StrategyResult
        do {
            result = try strategy.instance(parameters: parameters).measure(batch)
        } catch {
            let nodes = repeated(\.node)
            guard let row = error.row, nodes.indices.contains(row) else { throw .strategy(error) }
            throw .strategyFailed(error, node: nodes[row].id, at: nodes[row].observation?.origin)
        }
        let executed = try asMeasurement { () throws(StrategyError) in try result.column("executed") }
        for required in ["low", "high", "probability"] {
            _ = try asMeasurement { () throws(StrategyError) in try result.column(required) }
        }
        return series.indices.map { index in
            executed[index].map { value in
                estimate(value, of: series[index], in: result, at: index, flags: executed.flags(index))
            }
        }
    }

    private func estimate(
        _ value: Double, of series: IndicatorSeries, in result: StrategyResult, at index: Int, flags: ResultFlags
    ) -> Estimate {
        // An estimator needn't know a distribution, nor more than an interval and a probability.
        func figure(_ name: String) -> Double? { result[name]?[index] }
        var estimate = Estimate(
            value: value, low: figure("low"), high: figure("high"), probability: figure("probability"),
            standardError: figure("standard_error"), degreesOfFreedom: figure("degrees_of_freedom"),
            floor: figure("floor"))
        estimate.pace = figure("pace")
        estimate.requiredPace = figure("required_pace")
        estimate.profileYears = figure("years").flatMap { Int(exactly: $0) }
        if let method = figure("method").flatMap({ Int(exactly: $0) }),
            let choices = strategy.metadata.parameters.first(where: { $0.meaning == "method" })?.choices,
            choices.indices.contains(method)
        {
            estimate.method = choices[method]
        }
        estimate.flags = Estimate.Flag.allCases.filter { flags.isSuperset(of: $0.bits) }
        estimate.reported = series.reported
        estimate.target = series.target
        return estimate
    }

    /// The same step with another value for the parameter that has a meaning; nil where the module has none.
    package func with(_ meaning: String, _ value: ParameterValue) -> StrategyStep? {
        guard let parameter = strategy.metadata.parameters.first(where: { $0.meaning == meaning }) else { return nil }
        var parameters = parameters
        parameters[parameter.name] = value
        return StrategyStep(strategy: strategy, parameters: parameters, effects: effects)
    }
}

extension Estimate.Flag {
    /// The flag as it crosses the boundary.
    fileprivate var bits: ResultFlags {
        switch self {
        case .singleCut: .singleCut
        case .gaps: .gaps
        case .silentEnd: .silentEnd
        case .revised: .revised
        case .outlier: .outlier
        case .noVariation: .noVariation
        case .nothingExecuted: .nothingExecuted
        case .otherMethod: .otherMethod
        case .methodsDisagree: .methodsDisagree
        case .noStart: .noStart
        case .reached: .reached
        }
    }
}
