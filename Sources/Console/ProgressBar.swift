import Glibc
import Synchronization

/// How far a longer piece of work has come: a line on standard error that is written over, for people alone.
package final class ProgressBar: Sendable {
    private let isShown: Bool
    private let start: Double
    private let hasShown = Atomic<Bool>(false)
    /// What takes less isn't worth a line, in seconds.
    private static let patience = 1.0
    private static let width = 30

    /// A bar, which stays silent where nobody looks.
    package init(isShown: Bool) {
        self.isShown = isShown && Descriptor(STDERR_FILENO).isTerminal
        start = Self.now
    }

    /// Shows how much is done, once the work has taken a second.
    package func show(_ done: Int, of count: Int) {
        guard isShown, count > 0, Self.now - start > Self.patience else { return }
        hasShown.store(true, ordering: .relaxed)
        let filled = Self.width * done / count
        let bar = String(repeating: "█", count: filled) + String(repeating: "░", count: Self.width - filled)
        _ = Descriptor(STDERR_FILENO).writeAll(Array("\r\(bar) \(done)/\(count)".utf8))
    }

    /// Takes the line away.
    package func end() {
        guard hasShown.load(ordering: .relaxed) else { return }
        _ = Descriptor(STDERR_FILENO).writeAll(Array("\r\u{1B}[K".utf8))
    }

    private static var now: Double {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
