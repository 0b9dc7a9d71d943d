/// A strategy that runs in workers: as many as there are calls at a time. They end with this value.
final class IsolatedStrategy: RunningStrategy {
    let metadata: StrategyMetadata
    let library: TrustedLibrary
    let descriptor: ModuleDescriptor
    /// The names of the columns that it reads.
    let inputs: Set<String>
    private let policy: IsolationPolicy
    private let idle: Guarded<[Worker]>

    /// Starts a first worker, and asks it what the library says.
    init(_ metadata: StrategyMetadata, library: TrustedLibrary, policy: IsolationPolicy) throws(StrategyError) {
        let first = try Worker(metadata, library: library, policy: policy)
        self.metadata = metadata
        self.library = library
        self.policy = policy
        descriptor = first.descriptor
        inputs = Set(metadata.inputs.map(\.name))
        idle = Guarded([first])
    }

    func table(ofExtension id: String) -> UnsafeRawPointer? { nil }

    func instance(parameters: [UInt8]) throws(StrategyError) -> any RunningInstance {
        // Parameters that the module refuses are refused here.
        try withWorker { worker throws(StrategyError) in try worker.create(parameters) }
        return IsolatedInstance(strategy: self, parameters: parameters)
    }

    /// Borrows a worker that nobody uses, or a new one. One that's broken afterwards isn't used again.
    func withWorker<Result>(
        _ body: (Worker) throws(StrategyError) -> Result
    ) throws(StrategyError) -> Result {
        let worker =
            if let worker = idleWorker() { worker } else {
                try Worker(metadata, library: library, policy: policy)
            }
        defer { if worker.isRunning { idle.withLock { $0.append(worker) } } }
        return try body(worker)
    }

    private func idleWorker() -> Worker? {
        while let worker = idle.withLock({ $0.popLast() }) {
            if worker.isRunning { return worker }
        }
        return nil
    }
}

/// A strategy with its parameters set, wherever a worker is free.
final class IsolatedInstance: RunningInstance {
    private let strategy: IsolatedStrategy
    private let parameters: [UInt8]

    init(strategy: IsolatedStrategy, parameters: [UInt8]) {
        self.strategy = strategy
        self.parameters = parameters
    }

    func measure(
        _ batch: ColumnBatch, outputs: [OutputSpecification]
    ) throws(StrategyError) -> [ResultColumn] {
        // Only what the strategy reads is worth copying.
        var needed = ColumnBatch(rowCount: batch.rowCount, groupOffsets: batch.groupOffsets)
        for column in batch.columns where strategy.inputs.contains(column.name) { needed.append(column) }
        return try strategy.withWorker { worker throws(StrategyError) in
            try worker.measure(needed, parameters: parameters, outputs: outputs)
        }
    }
}
