import StrategyHost

/// A strategy with its parameters as one thread calls it: its instance is made once, and kept.
package final class StrategyCall {
    /// What it runs.
    package let step: StrategyStep
    private var made: StrategyInstance?

    /// The call of a step.
    package init(_ step: StrategyStep) { self.step = step }

    /// What the strategy makes of a batch: the outputs of these names, in their order.
    func measure(_ batch: ColumnBatch, wanting outputs: [String]) throws(StrategyError) -> [ResultColumn] {
        let result = try instance().measure(batch, wanting: outputs)
        var columns: [ResultColumn] = []
        for output in outputs { columns.append(try result.column(output)) }
        return columns
    }

    /// The instance; parameters that a module refuses are an error here.
    func instance() throws(StrategyError) -> StrategyInstance {
        if let made { return made }
        let instance = try step.strategy.instance(parameters: step.parameters)
        made = instance
        return instance
    }
}
