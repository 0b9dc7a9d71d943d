internal import Glibc

/// How long something takes, without the time in which this thread could run and other processes had the processor: a
/// module isn't slow because its host has much to do.
enum BusyTime {
    static func measure(_ body: () -> Void) -> Duration {
        let before = queued
        let time = ContinuousClock().measure(body)
        return max(.zero, time - max(.zero, queued - before))
    }

    /// How long this thread has waited for a processor so far; zero where the kernel doesn't count it.
    private static var queued: Duration {
        guard let file = fopen("/proc/thread-self/schedstat", "r") else { return .zero }
        defer { fclose(file) }
        var line = [CChar](repeating: 0, count: 128)
        guard fgets(&line, Int32(line.count), file) != nil else { return .zero }
        // Three numbers: nanoseconds on a processor, nanoseconds waiting for one, and turns.
        let fields = String(decoding: line.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
            .split(separator: " ")
        return .nanoseconds(fields.count > 1 ? Int64(fields[1]) ?? 0 : 0)
    }
}
