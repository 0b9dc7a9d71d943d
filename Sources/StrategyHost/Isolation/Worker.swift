/// A process that a module runs in, as its host sees it. Used by one thread at a time.
final class Worker {
    /// An instance in the worker.
    private struct Made {
        let number: Int
        let parameters: [UInt8]
        var schema: [BatchSchema]?
    }

    /// How many instances are kept for whoever comes with the same parameters.
    private static let capacity = 32

    /// What the module says of the strategy.
    let descriptor: ModuleDescriptor
    private let exchange: WorkerExchange
    private let memory: SharedMemory
    /// The instances, the one used last at the end.
    private var made: [Made] = []
    private var count = 0

    /// Starts a process, and loads the library in it.
    init(_ metadata: StrategyMetadata, library: TrustedLibrary, policy: IsolationPolicy) throws(StrategyError) {
        memory = try SharedMemory()
        let child = try ChildProcess(
            policy.program, arguments: [StrategyWorker.argument, "\(policy.memory)"],
            inheriting: [memory.descriptor] + library.descriptors)
        exchange = WorkerExchange(child: child, metadata: metadata, policy: policy)
        descriptor = try exchange.load(library)
    }

    /// Whether the process is still there.
    var isRunning: Bool { exchange.child.isRunning }

    /// Makes an instance with these parameters, unless there is one, and brings it to the end of the list.
    func create(_ parameters: [UInt8]) throws(StrategyError) {
        if let index = made.lastIndex(where: { $0.parameters == parameters }) {
            made.append(made.remove(at: index))
            return
        }
        count += 1
        try exchange.call(.create(instance: count, parameters: parameters), .create)
        made.append(Made(number: count, parameters: parameters))
        if made.count > Self.capacity {
            try exchange.call(.destroy(instance: made.removeFirst().number), .destroy)
        }
    }

    /// Measures a batch without a flaw.
    func measure(
        _ batch: ColumnBatch, parameters: [UInt8], outputs: [OutputSpecification]
    ) throws(StrategyError) -> [ResultColumn] {
        try create(parameters)
        var results = outputs.map { OutputMemory($0, for: batch) }
        let deadline = ContinuousClock.now + exchange.policy.time
        for slice in BatchSlice.slices(of: batch, for: descriptor, outputs: outputs) {
            let layout = BatchLayout(slice, outputs: outputs)
            try memory.grow(to: layout.end)
            memory.write(slice, layout)
            try prepare(for: slice, layout)
            do throws(StrategyError) {
                let request = WorkerRequest.measure(instance: made[made.count - 1].number, layout)
                try exchange.call(request, .measure, layout: layout, until: deadline)
            } catch {
                throw slice.placed(error)
            }
            for (index, output) in layout.outputs.enumerated() { results[index].take(output, from: memory) }
        }
        let name = exchange.metadata.name
        return try results.map { output throws(StrategyError) in try output.column(of: name) }
    }

    /// Makes the last instance ready for the columns of a slice, unless it is.
    private func prepare(for slice: BatchSlice, _ layout: BatchLayout) throws(StrategyError) {
        let last = made.count - 1
        let schema = slice.batch.columns.map(BatchSchema.init)
        guard made[last].schema != schema else { return }
        made[last].schema = nil
        try exchange.call(.prepare(instance: made[last].number, layout), .prepare, layout: layout)
        made[last].schema = schema
    }
}
