internal import CCairo
import Synchronization

/// What the text libraries say in their log alone: that a font can't be read, in whose place they draw boxes or another.
enum FontLog {
    /// Whether they warned of anything, on any thread.
    private static let hasWarned = Atomic<Bool>(false)
    private static let listening: Void = {
        g_log_set_writer_func(
            { level, fields, count, _ in
                guard level.rawValue & (G_LOG_LEVEL_WARNING.rawValue | G_LOG_LEVEL_CRITICAL.rawValue) != 0 else {
                    return g_log_writer_default(level, fields, count, nil)
                }
                FontLog.hasWarned.store(true, ordering: .relaxed)
                return G_LOG_WRITER_HANDLED
            }, nil, nil)
    }()

    /// Listens from now on.
    static func listen() { _ = listening }

    /// - Throws: `CanvasError` where a font couldn't be read up to now.
    static func check() throws(CanvasError) {
        if hasWarned.load(ordering: .relaxed) {
            throw .drawing(reason: "a font can't be read; check the fonts' files, or try again")
        }
    }
}
