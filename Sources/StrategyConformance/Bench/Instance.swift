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

    deinit { strategy.subject.call("destroy") { strategy.table.pointee.destroy(raw) } }

    /// Tells the instance which columns come.
    func prepare(_ sample: SampleBatch, errorSize: Int = MemoryLayout<corte_error>.size) throws(Finding) -> Answer {
        let input = try InputMemory(sample, at: .end)
        return try strategy.subject.call("prepare") { () throws(Finding) in
            try Answer(size: errorSize) { strategy.table.pointee.prepare(raw, input.schema, $0) }
        }
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
        if let refusal = try prepareIfNeeded(sample) {
            return Measurement(answer: refusal, outputs: [], damage: nil, changedInput: nil)
        }
        let input = try InputMemory(sample, at: edge, isWatched: isWatched)
        if isReadOnly { input.makeReadOnly() }
        let outputs = strategy.outputs.filter { wanted?.contains($0.name) ?? true }
        let memory = try OutputMemory(outputs, for: sample, at: edge)
        let answer = try strategy.subject.call("measure") { () throws(Finding) in
            try Answer { strategy.table.pointee.measure(raw, input.batch, memory.output, $0) }
        }
        return Measurement(
            answer: answer, outputs: memory.read(), damage: memory.damage,
            changedInput: isWatched ? input.changedColumn : nil)
    }

    /// Measures a batch for nothing but the answer, and the time that the module takes for it.
    func timed(_ sample: SampleBatch) throws(Finding) -> (answer: Answer, time: Duration) {
        if let refusal = try prepareIfNeeded(sample) { return (refusal, .zero) }
        let input = try InputMemory(sample, at: .end)
        let memory = try OutputMemory(strategy.outputs, for: sample, at: .end)
        var time = Duration.zero
        let answer = try strategy.subject.call("measure") { () throws(Finding) in
            try Answer { error in
                var status = corte_status(CORTE_OK)
                time = BusyTime.measure {
                    status = strategy.table.pointee.measure(raw, input.batch, memory.output, error)
                }
                return status
            }
        }
        return (answer, time)
    }

    /// Prepares where the columns are others than the last batch's; the answer when that's refused.
    private func prepareIfNeeded(_ sample: SampleBatch) throws(Finding) -> Answer? {
        let columns = sample.columns.map(\.bare)
        guard preparedFor != columns else { return nil }
        let answer = try prepare(sample)
        preparedFor = answer.isOK ? columns : nil
        return answer.isOK ? nil : answer
    }
}
