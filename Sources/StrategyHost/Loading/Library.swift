internal import Files
internal import Glibc
internal import StrategyABI

/// A library that was loaded into this process. It stays until the process ends: unloading Swift code isn't safe.
final class Library: Sendable {
    /// The library's canonical path.
    let file: String
    /// The digest of its bytes.
    let sha256: String
    /// What its entry returned, checked; the module's static data, which nobody writes.
    nonisolated(unsafe) let module: UnsafePointer<corte_module>

    /// What became of a library that was trusted. Its sealed copy stays open, even where loading failed: the loader
    /// remembers it by its descriptor's number, and would take another file with the same number for it.
    private struct Attempt {
        let trusted: TrustedLibrary
        let result: Result<Library, StrategyError>
    }

    /// The libraries loaded so far, and those that can't be: an entry may be called only once.
    private static let attempts = Guarded<[[UInt8]: Attempt]>([:])

    /// The library at `path`, loaded now or before, if it's trusted and is what the lock says.
    static func open(_ path: String, lock: StrategyLock? = nil) throws(StrategyError) -> Library {
        guard let file = FilePath.canonical(path) else { throw .noSuchFile(path) }
        if let known = attempts.withLock({ $0[file.bytes] }) {
            try lock?.check(known.trusted)
            return try known.result.get()
        }
        return try load(TrustedLibrary.open(path, lock: lock))
    }

    /// The library that was trusted, loaded now or before.
    static func load(_ trusted: TrustedLibrary) throws(StrategyError) -> Library {
        let result = attempts.withLock { attempts in
            if let known = attempts[trusted.file.bytes] { return known.result }
            let result = Result { () throws(StrategyError) in try Library(trusted) }
            attempts[trusted.file.bytes] = Attempt(trusted: trusted, result: result)
            return result
        }
        return try result.get()
    }

    private init(_ trusted: TrustedLibrary) throws(StrategyError) {
        let file = trusted.file
        let handle = try trusted.load()
        guard let symbol = dlsym(handle, CORTE_MODULE_ENTRY) else { throw .noEntry(file, CORTE_MODULE_ENTRY) }
        let entry = unsafeBitCast(symbol, to: corte_module_entry_function.self)
        _ = HostTable.takeLines()
        guard let module = entry(HostTable.pointer) else {
            let reason = HostTable.takeLines().joined(separator: ", ")
            throw .refusedByModule(file, reason)
        }
        try module.check(file)
        self.file = file
        sha256 = trusted.sha256
        self.module = module
    }

    /// The strategy `id`: its static table, which nobody writes, and what the module says of it.
    func strategy(
        _ id: String
    ) throws(StrategyError) -> (
        table: UnsafePointer<corte_strategy>, descriptor: ModuleDescriptor
    ) {
        let found = module.strategies.compactMap { table in
            table.flatMap { table in
                table.pointee.descriptor.map { (table: table, descriptor: ModuleDescriptor($0.pointee)) }
            }
        }
        guard let strategy = found.first(where: { $0.descriptor.id.bytes == id.bytes }) else {
            throw .mismatch(
                file, field: "id", metadata: id, module: found.map(\.descriptor.id).joined(separator: ", "))
        }
        return strategy
    }
}
