/// A process that a module runs in, as its host sees it. Calls wait for each other.
final class Worker: Sendable {
    /// An instance in the worker.
    private struct Made {
        let number: Int
        let parameters: [UInt8]
        var schema: [BatchSchema]?
    }

    private struct State {
        let memory: SharedMemory
        /// The instances, the one used last at the end.
        var made: [Made] = []
        var count = 0
        /// Where each lane ends in the memory, and the next one starts.
        var laneEnds = [Int](repeating: 0, count: WorkerRequest.lanes)
    }

    /// How many instances are kept for whoever comes with the same parameters.
    private static let capacity = 32

    /// What the module says of the strategy.
    let descriptor: ModuleDescriptor
    private let exchange: WorkerExchange
    private let state: Guarded<State>

    /// Starts a process, and loads the library in it.
    init(_ metadata: StrategyMetadata, library: TrustedLibrary, policy: IsolationPolicy) throws(StrategyError) {
        let memory = try SharedMemory()
        let child = try ChildProcess(
            policy.program, arguments: [StrategyWorker.argument, "\(policy.memory)"],
            inheriting: [memory.descriptor] + library.descriptors)
        exchange = WorkerExchange(child: child, metadata: metadata, policy: policy)
        descriptor = try exchange.load(library)
        state = Guarded(State(memory: memory))
    }

    /// Whether the process is still there.
    var isRunning: Bool { exchange.child.isRunning }

    /// Makes an instance, unless there's one with these parameters.
    func create(_ parameters: [UInt8]) throws(StrategyError) {
        try state.withLock { state throws(StrategyError) in try create(parameters, &state) }
    }

    /// Measures a batch without a flaw.
    func measure(
        _ batch: ColumnBatch, parameters: [UInt8], outputs: [OutputSpecification]
    ) throws(StrategyError) -> [ResultColumn] {
        try state.withLock { state throws(StrategyError) in
            try create(parameters, &state)
            let slices = BatchSlice.slices(of: batch, for: descriptor, outputs: outputs)
            var results = outputs.map { OutputMemory($0, for: batch) }
            let deadline = ContinuousClock.now + exchange.policy.time
            var ahead: [Sent] = []
            do throws(StrategyError) {
                for (index, slice) in slices.enumerated() {
                    if ahead.count == WorkerRequest.lanes { try finish(ahead.removeFirst(), &results, state, deadline) }
                    ahead.append(try send(slice, lane: index % WorkerRequest.lanes, outputs: outputs, &state))
                }
                while !ahead.isEmpty { try finish(ahead.removeFirst(), &results, state, deadline) }
            } catch {
                // What is on its way already has to be answered before anything else.
                for sent in ahead { try? finish(sent, &results, state, deadline) }
                throw error
            }
            let name = exchange.metadata.name
            return try results.map { output throws(StrategyError) in try output.column(of: name) }
        }
    }

    /// A slice that the worker measures.
    private struct Sent {
        let slice: BatchSlice
        let layout: BatchLayout
        let lane: Int
    }

    /// Copies a slice to the worker, and tells it to measure.
    private func send(
        _ slice: BatchSlice, lane: Int, outputs: [OutputSpecification], _ state: inout State
    ) throws(StrategyError) -> Sent {
        let last = state.made.count - 1
        let number = state.made[last].number
        let layout = BatchLayout(slice, outputs: outputs, from: lane == 0 ? 0 : state.laneEnds[lane - 1])
        state.laneEnds[lane] = layout.end
        try state.memory.grow(to: layout.end)
        // The worker maps the memory while the batch is copied to it here.
        try exchange.tell(.arrange(lane: lane, layout))
        state.memory.write(slice, layout, lane: lane)
        let schema = slice.batch.columns.map(BatchSchema.init)
        if state.made[last].schema != schema {
            state.made[last].schema = nil
            try exchange.call(.prepare(instance: number, lane: lane), .prepare, layout: layout)
            state.made[last].schema = schema
        }
        try exchange.tell(.measure(instance: number, lane: lane))
        return Sent(slice: slice, layout: layout, lane: lane)
    }

    /// Waits for a slice, and takes its results.
    private func finish(
        _ sent: Sent, _ results: inout [OutputMemory], _ state: borrowing State, _ deadline: ContinuousClock.Instant
    ) throws(StrategyError) {
        do throws(StrategyError) {
            try exchange.finish(.measure, layout: sent.layout, until: deadline)
        } catch {
            throw sent.slice.placed(error)
        }
        state.memory.take(sent.layout, lane: sent.lane, into: &results)
    }

    /// Brings the instance with these parameters to the end of the list.
    private func create(_ parameters: [UInt8], _ state: inout State) throws(StrategyError) {
        if let index = state.made.lastIndex(where: { $0.parameters == parameters }) {
            state.made.append(state.made.remove(at: index))
            return
        }
        state.count += 1
        try exchange.call(.create(instance: state.count, parameters: parameters), .create)
        state.made.append(Made(number: state.count, parameters: parameters))
        if state.made.count > Self.capacity {
            try exchange.call(.destroy(instance: state.made.removeFirst().number), .destroy)
        }
    }
}
