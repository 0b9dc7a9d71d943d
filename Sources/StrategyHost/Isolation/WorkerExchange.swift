internal import StrategyABI

/// Questions to a worker, and what comes instead of answers. A worker that doesn't answer as it should is ended.
struct WorkerExchange: Sendable {
    let child: ChildProcess
    let metadata: StrategyMetadata
    let policy: IsolationPolicy

    /// Asks for something that isn't answered.
    func tell(_ request: WorkerRequest) throws(StrategyError) {
        let message = request.message
        guard message.count <= MessageChannel.longestMessage else { throw .tooLong(metadata.name) }
        // What is gone already is noticed by the next question.
        _ = child.send(message)
    }

    /// Asks, and waits for the answer as long as the policy allows.
    ///
    /// - Throws: `StrategyError` when the process ended, didn't answer in time, or answered what is no answer.
    func ask(
        _ request: WorkerRequest, _ phase: WorkerPhase, layout: BatchLayout? = nil
    ) throws(StrategyError) -> WorkerReply {
        try tell(request)
        return try reply(phase, layout: layout, until: .now + policy.time)
    }

    /// Waits for the answer to what was told.
    private func reply(
        _ phase: WorkerPhase, layout: BatchLayout?, until deadline: ContinuousClock.Instant
    ) throws(StrategyError) -> WorkerReply {
        var crash: CrashReport?
        while true {
            switch child.receive(until: deadline) {
            case .message(let message):
                switch try? WorkerReply(message) {
                case .crashed(let report) where crash == nil: crash = report
                case .refused(let error): throw error.naming(metadata.name)
                case let reply? where crash == nil: return reply
                default: throw babble(phase)
                }
            case .ended(let ending):
                throw .ended(
                    metadata, phase, ending, crash: crash, in: layout, lastLine: child.errorOutput.lastLine,
                    memory: policy.memory)
            case .nothing:
                child.end()
                throw .noAnswer(metadata, phase, within: policy.time)
            }
        }
    }

    /// Asks for a call of the module.
    func call(
        _ request: WorkerRequest, _ phase: WorkerPhase, layout: BatchLayout? = nil
    ) throws(StrategyError) {
        try tell(request)
        try finish(phase, layout: layout, until: .now + policy.time)
    }

    /// Waits for a call of the module that was told.
    func finish(
        _ phase: WorkerPhase, layout: BatchLayout?, until deadline: ContinuousClock.Instant
    ) throws(StrategyError) {
        switch try reply(phase, layout: layout, until: deadline) {
        case .called(let status, let bytes):
            try ModuleFailure.throwing(metadata.name) { error in
                withUnsafeMutableBytes(of: &error.pointee) { $0.copyBytes(from: bytes.prefix($0.count)) }
                return status
            }
        case .nothing where phase == .create: throw .silent(metadata.name, status: corte_status(CORTE_OK))
        default: throw babble(phase)
        }
    }

    /// Asks for the library to be loaded.
    func load(_ library: TrustedLibrary) throws(StrategyError) -> ModuleDescriptor {
        let request = WorkerRequest.load(files: library.files, id: metadata.id)
        guard case .loaded(let descriptor) = try ask(request, .load) else { throw babble(.load) }
        return descriptor
    }

    private func babble(_ phase: WorkerPhase) -> StrategyError {
        child.end()
        return .babble(metadata, phase)
    }
}
