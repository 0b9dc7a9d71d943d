internal import CCairo

/// What the text libraries say in their log alone: that a font can't be read, in whose place they draw boxes or another.
enum FontLog {
    /// Whether they warned of anything; written where text is laid out or drawn, on one thread at a time.
    private nonisolated(unsafe) static let hasWarned: UnsafeMutablePointer<Bool> = {
        let flag = UnsafeMutablePointer<Bool>.allocate(capacity: 1)
        flag.initialize(to: false)
        g_log_set_writer_func(
            { level, fields, count, flag in
                guard level.rawValue & (G_LOG_LEVEL_WARNING.rawValue | G_LOG_LEVEL_CRITICAL.rawValue) != 0 else {
                    return g_log_writer_default(level, fields, count, nil)
                }
                flag?.assumingMemoryBound(to: Bool.self).pointee = true
                return G_LOG_WRITER_HANDLED
            }, flag, nil)
        return flag
    }()

    /// Listens from now on.
    static func listen() { _ = hasWarned }

    /// - Throws: `CanvasError` where a font couldn't be read up to now.
    static func check() throws(CanvasError) {
        if hasWarned.pointee { throw .drawing(reason: "a font can't be read; check the fonts' files, or try again") }
    }
}
