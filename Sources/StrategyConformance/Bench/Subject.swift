internal import Glibc
internal import StrategyABI
internal import StrategyHost

/// The library under test, as a check's process sees it.
final class Subject {
    /// The library's path, as it was given.
    let file: String
    /// Its bytes.
    let trusted: TrustedLibrary
    /// What random batches are made from.
    let seed: UInt64
    /// The host that the module sees.
    let host = BenchHost()

    private let tell: (String) -> Void
    private var doing = "calling it"
    private var handle: UnsafeMutableRawPointer?
    private var entered: UnsafePointer<corte_module>?

    /// - Parameter tell: is told what is about to be done, so that a crash can be told with it.
    init(_ trusted: TrustedLibrary, file: String, seed: UInt64, tell: @escaping (String) -> Void = { _ in }) {
        self.trusted = trusted
        self.file = file
        self.seed = seed
        self.tell = tell
    }

    /// Says what is about to be done.
    func step(_ what: String) {
        doing = what
        tell(what)
    }

    /// Makes a call of one of the module's functions, which a crash in it is told with.
    func call<Result, Failure: Error>(
        _ function: String, _ body: () throws(Failure) -> Result
    ) throws(Failure) -> Result {
        tell("\(doing) (in \(function))")
        defer { tell(doing) }
        return try body()
    }

    /// The library, loaded now or before.
    func library() throws(Finding) -> UnsafeMutableRawPointer {
        if let handle { return handle }
        step("loading the library")
        do throws(StrategyError) {
            let opened = try trusted.load()
            handle = opened
            return opened
        } catch {
            throw .failed(error.message)
        }
    }

    /// The entry.
    func entry() throws(Finding) -> corte_module_entry_function {
        guard let symbol = dlsym(try library(), CORTE_MODULE_ENTRY) else {
            throw .failed("the library has no function \(CORTE_MODULE_ENTRY)")
        }
        return unsafeBitCast(symbol, to: corte_module_entry_function.self)
    }

    /// What the entry gives, called now or before; its fields aren't checked.
    func module() throws(Finding) -> UnsafePointer<corte_module> {
        if let entered { return entered }
        let entry = try entry()
        step("calling \(CORTE_MODULE_ENTRY)")
        guard let module = entry(host.table) else {
            let reason = host.lines.isEmpty ? "it gave no reason" : host.lines.joined(separator: ", ")
            throw .failed("it refuses a host of version \(ABIVersion.host): \(reason)")
        }
        entered = module
        return module
    }

    /// The tables of the module's strategies, whose fields aren't checked.
    func tables() throws(Finding) -> [UnsafePointer<corte_strategy>] {
        let module = try module().pointee
        let tables = UnsafeBufferPointer(start: module.strategies, count: Int(module.strategy_count))
        return tables.compactMap(\.self)
    }

    /// The module's strategies, with their descriptors read.
    func strategies() throws(Finding) -> [Strategy] {
        var strategies: [Strategy] = []
        for table in try tables() {
            guard let descriptor = table.pointee.descriptor else { throw .failed("a strategy has no descriptor") }
            let metadata = try DescriptorReader(descriptor.pointee).metadata()
            strategies.append(Strategy(table: table, subject: self, host: host, metadata: metadata))
        }
        return strategies
    }
}
