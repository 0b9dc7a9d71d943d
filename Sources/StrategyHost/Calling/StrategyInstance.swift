/// A strategy with its parameters set. Use it on one thread at a time; make another for another thread.
public final class StrategyInstance {
    /// What the strategy is.
    public let metadata: StrategyMetadata
    /// Every parameter with the value in use.
    public let parameters: [String: ParameterValue]
    private let hasOptionalOutputs: Bool
    private let instance: any RunningInstance

    /// `parameters` are complete and checked.
    init(
        of strategy: any RunningStrategy, metadata: StrategyMetadata, parameters: [String: ParameterValue]
    ) throws(StrategyError) {
        self.metadata = metadata
        self.parameters = parameters
        hasOptionalOutputs = strategy.descriptor.hasOptionalOutputs
        instance = try strategy.instance(parameters: parameters.json)
    }

    /// Measures `batch`, whose columns are at least the metadata's required inputs.
    ///
    /// In this process the batch isn't copied; what it costs beside the strategy's own work is clearing the output
    /// columns. For a process of its own it's copied there, and the outputs back.
    ///
    /// - Parameter wanted: the outputs that will be read; the strategy may save itself the others. Nil wants all.
    /// - Throws: `StrategyError` with the row and column at fault where there is one.
    public func measure(_ batch: ColumnBatch, wanting wanted: [String]? = nil) throws(StrategyError) -> StrategyResult {
        if let flaw = batch.flaw { throw .brokenBatch(metadata.name, flaw) }
        let outputs = metadata.outputs.filter { !hasOptionalOutputs || wanted?.contains($0.name) ?? true }
        do throws(StrategyError) {
            let results = try instance.measure(batch, outputs: outputs)
            try RoleCheck.check(results, of: batch, from: metadata)
            return StrategyResult(results, of: metadata.name)
        } catch {
            // A row that the batch doesn't have is none.
            var error = error
            error.row = error.row.flatMap { (0..<batch.rowCount).contains($0) ? $0 : nil }
            throw error
        }
    }
}
