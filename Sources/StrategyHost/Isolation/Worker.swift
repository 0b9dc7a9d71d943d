internal import Synchronization

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
    }

    /// How many instances are kept for whoever comes with the same parameters.
    private static let capacity = 32

    /// What the module says of the strategy.
    let descriptor: ModuleDescriptor
    private let exchange: WorkerExchange
    private let state: Mutex<State>

    /// Starts a process, and loads the library in it.
    init(_ metadata: StrategyMetadata, library: TrustedLibrary, policy: IsolationPolicy) throws(StrategyError) {
        let memory = try SharedMemory()
        let child = try ChildProcess(
            policy.program, arguments: [StrategyWorker.argument, "\(policy.memory)"],
            inheriting: [library.descriptor, memory.descriptor])
        exchange = WorkerExchange(child: child, metadata: metadata, policy: policy)
        descriptor = try exchange.load(library)
        state = Mutex(State(memory: memory))
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
            let last = state.made.count - 1
            let number = state.made[last].number
            let layout = BatchLayout(batch, outputs: outputs)
            try state.memory.grow(to: layout.size)
            // The worker maps the memory while the batch is copied to it here.
            try exchange.tell(.arrange(layout))
            state.memory.write(batch, layout)
            let schema = batch.columns.map(BatchSchema.init)
            if state.made[last].schema != schema {
                state.made[last].schema = nil
                try exchange.call(.prepare(instance: number), .prepare, layout: layout)
                state.made[last].schema = schema
            }
            try exchange.call(.measure(instance: number), .measure, layout: layout)
            return state.memory.take(layout, as: outputs)
        }
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
