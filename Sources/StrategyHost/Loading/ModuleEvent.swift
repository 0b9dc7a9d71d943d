/// What happens with the modules while they're used, for whoever wants to see it.
package enum ModuleEvent: Hashable, Sendable {
    /// A module is loaded: its strategy, the file as it was found, and the digest of its bytes.
    case loaded(name: String, version: String, file: String, sha256: String, isIsolated: Bool)
    /// A module logged a line; without a name where a thread of its own did.
    case logged(strategy: String?, line: String)

    private static let listener = Guarded<(@Sendable (ModuleEvent) -> Void)?>(nil)

    /// From here on events go to `listener`, from any thread.
    package static func listen(_ listener: @escaping @Sendable (ModuleEvent) -> Void) {
        self.listener.withLock { $0 = listener }
    }

    /// Tells it to the listener, if there's one.
    func tell() { Self.listener.withLock { $0 }?(self) }
}
