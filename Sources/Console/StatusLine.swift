import Glibc
import Synchronization

/// A line on standard error that is written over, for people alone: what is going on, and how far it is.
enum StatusLine {
    /// What takes less isn't worth a line, in seconds.
    static let patience = 1.0
    /// Whether the line is there now.
    private static let isThere = Mutex(false)

    /// Whether somebody sees it.
    static var isSeen: Bool {
        !Talk.isQuiet && Environment.value("TERM") != "dumb" && Descriptor(STDERR_FILENO).isTerminal
    }

    /// Writes over the line, as long as `condition` holds.
    static func show(_ text: String, if condition: () -> Bool = { true }) {
        isThere.withLock { isThere in
            guard condition() else { return }
            isThere = Descriptor(STDERR_FILENO).writeAll(Array("\r\(text)\u{1B}[K".utf8))
        }
    }

    /// Takes the line away, so that another may be written.
    static func clear() {
        isThere.withLock { isThere in
            guard isThere else { return }
            isThere = !Descriptor(STDERR_FILENO).writeAll(Array("\r\u{1B}[K".utf8))
        }
    }
}
