internal import StrategyABI
internal import Synchronization

/// The host that a module under test sees, and what the module does with it. Lives until the process ends.
final class BenchHost: Sendable {
    private struct State {
        var lines: [String] = []
        var questions = 0
    }

    /// The C table.
    nonisolated(unsafe) let table: UnsafeMutablePointer<corte_host>
    private let state = Mutex(State())
    private let wantsToStop = Atomic(false)
    private static let capacity = 100

    /// A host of some version, whose table is larger by `extra` bytes than version 1.0's.
    init(major: Int32 = CORTE_ABI_MAJOR, minor: Int32 = CORTE_ABI_MINOR, extra: Int = 0) {
        let size = MemoryLayout<corte_host>.size + extra
        let memory = UnsafeMutableRawPointer.allocate(byteCount: size, alignment: 16)
        memory.initializeMemory(as: UInt8.self, repeating: 0xA5, count: size)
        table = memory.bindMemory(to: corte_host.self, capacity: 1)
        table.initialize(
            to: corte_host(
                struct_size: UInt32(size), abi_major: UInt32(major), abi_minor: UInt32(minor), reserved: 0,
                context: nil, log: { host, _, text in BenchHost.of(host)?.append(text) },
                is_cancelled: { BenchHost.of($0)?.answer() ?? 0 }, extension: { _, _ in nil }))
        table.pointee.context = Unmanaged.passRetained(self).toOpaque()
    }

    /// What modules logged, at most the first hundred lines.
    var lines: [String] { state.withLock { $0.lines } }

    /// How often a module asked whether to stop.
    var questions: Int { state.withLock { $0.questions } }

    /// Says from now on whether the user wants to stop.
    func stop(_ wanted: Bool) { wantsToStop.store(wanted, ordering: .sequentiallyConsistent) }

    private func answer() -> Int32 {
        state.withLock { $0.questions += 1 }
        return wantsToStop.load(ordering: .sequentiallyConsistent) ? 1 : 0
    }

    private func append(_ text: corte_text) {
        let line = text.string ?? "a line that isn't UTF-8"
        state.withLock { if $0.lines.count < Self.capacity { $0.lines.append(line) } }
    }

    private static func of(_ host: UnsafePointer<corte_host>?) -> BenchHost? {
        guard let context = host?.pointee.context else { return nil }
        return Unmanaged<BenchHost>.fromOpaque(context).takeUnretainedValue()
    }
}

extension corte_text {
    /// The text; nothing unless it's UTF-8.
    fileprivate var string: String? {
        let bytes = UnsafeRawBufferPointer(start: bytes, count: bytes == nil ? 0 : length)
        return String(validating: bytes, as: UTF8.self)
    }
}
