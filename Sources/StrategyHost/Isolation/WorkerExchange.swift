internal import StrategyABI

/// Questions to a worker, and what comes instead of answers. A worker that doesn't answer as it should is ended.
struct WorkerExchange {
    let child: ChildProcess
    let metadata: StrategyMetadata
    let policy: IsolationPolicy

    /// Asks, and waits for the answer until `deadline`, or as long as the policy allows.
    ///
    /// - Throws: `StrategyError` when the process ended, didn't answer in time, or answered what is no answer.
    private func ask(
        _ request: WorkerRequest, _ phase: WorkerPhase, layout: BatchLayout? = nil,
        until deadline: ContinuousClock.Instant? = nil
    ) throws(StrategyError) -> WorkerReply {
        let message = request.message
        guard message.count <= MessageChannel.longestMessage else { throw .tooLong(metadata.name) }
        // What is gone already doesn't answer.
        _ = child.send(message)
        let deadline = deadline ?? .now + policy.time
        var crash: CrashReport?
        var lines = 0
        while true {
            switch child.receive(until: deadline) {
            case .message(let message):
                switch try? WorkerReply(message) {
                case .crashed(let report) where crash == nil: crash = report
                case .logged(let line) where crash == nil && lines < StrategyWorker.lineLimit:
                    lines += 1
                    ModuleEvent.logged(strategy: metadata.name, line: line).tell()
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
    ///
    /// - Throws: what the module says, too.
    func call(
        _ request: WorkerRequest, _ phase: WorkerPhase, layout: BatchLayout? = nil,
        until deadline: ContinuousClock.Instant? = nil
    ) throws(StrategyError) {
        switch try ask(request, phase, layout: layout, until: deadline) {
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
