/// Memory for the small structs of one call, each by itself: nothing useful lies behind any of them.
final class StructTable {
    private let memory: GuardedMemory
    private var used = 0
    private static let gap = 64

    /// Room for `count` structs of at most 128 bytes.
    init(count: Int) throws(Finding) {
        memory = try GuardedMemory(count: (count + 1) * (128 + 2 * Self.gap))
        memory.bytes.initializeMemory(as: UInt8.self, repeating: 0xA5)
    }

    /// A copy of `value` that stays where it is as long as the table.
    func place<Value: BitwiseCopyable>(_ value: Value) throws(Finding) -> UnsafeMutablePointer<Value> {
        let pointer = try take(MemoryLayout<Value>.size).bindMemory(to: Value.self, capacity: 1)
        pointer.initialize(to: value)
        return pointer
    }

    /// The bytes of a name, without a NUL.
    func place(name: String) throws(Finding) -> UnsafePointer<CChar> {
        let bytes = Array(name.utf8)
        let start = try take(bytes.count)
        start.copyMemory(from: bytes, byteCount: bytes.count)
        return UnsafePointer(start.assumingMemoryBound(to: CChar.self))
    }

    private func take(_ size: Int) throws(Finding) -> UnsafeMutableRawPointer {
        let place = (used + 15) / 16 * 16
        guard place + size + Self.gap <= memory.count else { throw .skipped("a name is too long to be laid out") }
        used = place + size + Self.gap
        return memory.start + place
    }
}
