internal import StrategyABI

/// The table that modules see of this host, and what they log.
enum HostTable {
    /// Lives until the process ends, as modules may keep it. Never written after it's made.
    nonisolated(unsafe) static let pointer: UnsafePointer<corte_host> = {
        let table = UnsafeMutablePointer<corte_host>.allocate(capacity: 1)
        table.initialize(
            to: corte_host(
                struct_size: UInt32(MemoryLayout<corte_host>.size), abi_major: UInt32(CORTE_ABI_MAJOR),
                abi_minor: UInt32(CORTE_ABI_MINOR), reserved: 0, context: nil,
                log: { _, _, text in HostTable.append(text) }, is_cancelled: { _ in 0 }, extension: { _, _ in nil }))
        return UnsafePointer(table)
    }()

    private static let lines = Guarded<[String]>([])
    private static let capacity = 100
    /// How many lines a process tells in all.
    private static let room = Guarded(1000)
    /// What is beyond so many bytes of a line is dropped.
    private static let longestLine = 1000

    /// Takes the lines that modules logged since the last time, at most the first hundred.
    static func takeLines() -> [String] {
        lines.withLock { lines in
            defer { lines = [] }
            return lines
        }
    }

    private static func append(_ text: corte_text) {
        let bytes = UnsafeRawBufferPointer(start: text.bytes, count: text.bytes == nil ? 0 : text.length)
        let line = ModuleFailure.line(of: bytes.prefix(longestLine))
        lines.withLock { if $0.count < capacity { $0.append(line) } }
        let isTold = room.withLock { room in
            room = max(0, room - 1)
            return room > 0
        }
        if isTold { ModuleEvent.logged(strategy: ModuleExit.calledHere, line: line).tell() }
    }
}
