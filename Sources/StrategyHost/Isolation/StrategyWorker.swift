internal import CConfinement
internal import Glibc

/// This process as the worker of another one, which runs a module here instead of in itself.
public enum StrategyWorker {
    /// The first argument of a process that is a worker; the second is its memory limit in bytes.
    static let argument = "--strategy-worker"
    /// The descriptor of the shared memory.
    static let memory = ChildProcess.firstInherited
    /// How many lines a module may log for one request; the others are dropped.
    static let lineLimit = 100
    /// Those of the sealed library, and of the libraries that it needs.
    static let libraries = (memory + 1)...

    /// Serves the parent until it's gone and then ends the process, if the arguments say that this is a worker;
    /// otherwise does nothing. Has to come before anything else that the program does.
    public static func runIfAsked() {
        let arguments = CommandLine.arguments
        guard arguments.count == 3, arguments[1] == argument, let memory = Int(arguments[2]) else { return }
        let channel = MessageChannel.toParent
        var session = WorkerSession(
            confined: Result { () throws(StrategyError) in
                try Confinement.apply(memory: memory, sharing: Self.memory)
                // Without it a crash is still one, only told in fewer words.
                _ = corte_report_crashes(channel.descriptor, CrashReport.mark)
            })
        // A module's lines go to the host at once: what it does next may be its last.
        let room = Guarded(0)
        ModuleEvent.listen { event in
            guard case .logged(_, let line) = event else { return }
            room.withLock { room in
                guard room > 0 else { return }
                room -= 1
                _ = channel.send(WorkerReply.logged(line: line).message)
            }
        }
        while let message = channel.receive(), let request = try? WorkerRequest(message) {
            room.withLock { $0 = lineLimit }
            let reply = session.answer(request)
            // What is too long for a message gets a short answer, which the host understands as a failure.
            guard channel.send(reply.message) || channel.send(WorkerReply.refused(.tooLong("")).message) else { break }
        }
        // Not exit: the module may have left something to be done then, and nobody waits for that. The code is
        // that of an error of reading or writing, for the parent that's still there.
        _exit(74)
    }
}
