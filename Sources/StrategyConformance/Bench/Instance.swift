internal import StrategyABI
internal import StrategyHost

/// An instance of a strategy under test, driven through its C table. Destroyed with the value.
final class Instance {
    private let strategy: Strategy
    private let raw: OpaquePointer
    private var preparedFor: [SampleColumn]?

    init(_ raw: OpaquePointer, of strategy: Strategy) {
        self.raw = raw
        self.strategy = strategy
    }

    deinit { strategy.table.pointee.destroy(raw) }

    /// Tells the instance which columns come.
    func prepare(_ sample: SampleBatch, errorSize: Int = MemoryLayout<corte_error>.size) throws(Finding) -> Answer {
        let input = try InputMemory(sample, at: .end)
        return try Answer(size: errorSize) { strategy.table.pointee.prepare(raw, input.schema, $0) }
    }

    /// Measures a batch, after preparing where its columns are others than the last one's. All memory of the call is
    /// gone when it returns.
    ///
    /// - Parameters:
    ///   - wanted: the names of the outputs to provide; all of them when nil.
    ///   - isWatched: whether to look for changes of the input.
    ///   - isReadOnly: whether a change of the input ends the process.
    func measure(
        _ sample: SampleBatch, at edge: GuardedMemory.Edge = .end, wanting wanted: [String]? = nil,
        isWatched: Bool = false, isReadOnly: Bool = false
    ) throws(Finding) -> Measurement {
        let columns = sample.columns.map { SampleColumn(name: $0.name, values: $0.rows([]).values) }
        if preparedFor != columns {
            let answer = try prepare(sample)
            guard answer.isOK else {
                return Measurement(answer: answer, outputs: [], damage: nil, changedInput: nil)
            }
            preparedFor = columns
        }
        let input = try InputMemory(sample, at: edge, isWatched: isWatched)
        if isReadOnly { input.makeReadOnly() }
        let outputs = strategy.outputs.filter { wanted?.contains($0.name) ?? true }
        let memory = try OutputMemory(outputs, for: sample, at: edge)
        let answer = try Answer { strategy.table.pointee.measure(raw, input.batch, memory.output, $0) }
        return Measurement(
            answer: answer, outputs: memory.read(), damage: memory.damage,
            changedInput: isWatched ? input.changedColumn : nil)
    }
}
