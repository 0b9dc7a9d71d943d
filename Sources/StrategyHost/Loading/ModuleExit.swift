internal import Glibc

/// Notices a module that ends the whole program by `exit` while it's called: to who waits for the program, it would look as
/// if all were well.
package enum ModuleExit {
    /// The strategies whose modules are being called, and the thread that each call runs on.
    private static let calls = Guarded<[(thread: pthread_t, strategy: String)]>([])
    private static let report = Guarded<(@Sendable (StrategyError) -> Never)?>(nil)

    /// From here on an `exit` out of a module of this process ends in `report`. It mustn't call `exit` again.
    package static func watch(_ report: @escaping @Sendable (StrategyError) -> Never) {
        self.report.withLock { $0 = report }
        atexit {
            // What is called at exit runs on the thread that ended the program.
            guard let strategy = ModuleExit.calledHere else { return }
            ModuleExit.report.withLock { $0 }?(.endedProgram(strategy))
        }
    }

    /// Makes a call to a module of the strategy `name`.
    static func watched<Result, Failure: Error>(
        _ name: String, _ call: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        let thread = pthread_self()
        calls.withLock { $0.append((thread, name)) }
        defer {
            calls.withLock { calls in
                // A thread's last call is the first to end.
                _ = calls.lastIndex { $0.thread == thread }.map { calls.remove(at: $0) }
            }
        }
        return try call()
    }

    /// The strategy that this thread is in a module of, if any.
    static var calledHere: String? {
        let thread = pthread_self()
        return calls.withLock { $0.last { $0.thread == thread }?.strategy }
    }
}
