internal import Glibc
internal import StrategyABI
internal import Synchronization

/// A library that was loaded into this process. It stays until the process ends: unloading Swift code isn't safe.
final class Library: Sendable {
    /// The library's canonical path.
    let file: String
    /// The digest of its bytes.
    let sha256: String
    /// What its entry returned, checked; the module's static data, which nobody writes.
    nonisolated(unsafe) let module: UnsafePointer<corte_module>

    /// The libraries loaded so far, and those that can't be: an entry may be called only once.
    private static let loaded = Mutex<[String: Result<Library, StrategyError>]>([:])

    /// The library at the canonical path `file`, loaded now or before.
    static func open(_ file: String) throws(StrategyError) -> Library {
        let result = loaded.withLock { loaded in
            if let known = loaded[file] { return known }
            let result = Result { () throws(StrategyError) in try Library(file) }
            loaded[file] = result
            return result
        }
        return try result.get()
    }

    private init(_ file: String) throws(StrategyError) {
        guard let sha256 = Digest.sha256(ofFile: file) else { throw .cannotOpen(file, "the file can't be read") }
        guard let handle = dlopen(file, RTLD_NOW | RTLD_LOCAL | RTLD_NODELETE) else {
            throw .cannotOpen(file, dlerror().map { String(cString: $0) } ?? "no reason given")
        }
        guard let symbol = dlsym(handle, CORTE_MODULE_ENTRY) else { throw .noEntry(file, CORTE_MODULE_ENTRY) }
        let entry = unsafeBitCast(symbol, to: corte_module_entry_function.self)
        _ = HostTable.takeLines()
        guard let module = entry(HostTable.pointer) else {
            let reason = HostTable.takeLines().joined(separator: ", ")
            throw .refusedByModule(file, reason.isEmpty ? "it gave no reason" : reason)
        }
        try module.check(file)
        self.file = file
        self.sha256 = sha256
        self.module = module
    }
}
