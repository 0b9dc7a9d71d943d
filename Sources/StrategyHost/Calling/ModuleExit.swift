internal import Glibc

/// Notices a module that ends the whole program by `exit` while it's called: to who waits for the program, it would look as
/// if all were well.
package enum ModuleExit {
    /// The strategies whose modules are being called, on whatever thread.
    private static let called = Guarded<[String]>([])
    private static let report = Guarded<(@Sendable (StrategyError) -> Never)?>(nil)

    /// From here on an `exit` out of a module of this process ends in `report`. It mustn't call `exit` again.
    package static func watch(_ report: @escaping @Sendable (StrategyError) -> Never) {
        self.report.withLock { $0 = report }
        atexit {
            guard let name = ModuleExit.called.withLock({ $0.last }) else { return }
            ModuleExit.report.withLock { $0 }?(.endedProgram(name))
        }
    }

    /// Makes a call to a module of the strategy `name`.
    static func watched<Result, Failure: Error>(
        _ name: String, _ call: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        called.withLock { $0.append(name) }
        defer { called.withLock { names in _ = names.lastIndex(of: name).map { names.remove(at: $0) } } }
        return try call()
    }
}
