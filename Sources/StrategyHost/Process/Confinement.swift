internal import CConfinement
internal import Glibc

/// What a process gives up before it runs a module's code, so that it can't outlive its parent or reach beyond itself.
package enum Confinement {
    /// Confines this process, for good: it dies with its parent, starts no process, signals no other, dumps no core and
    /// has at most `memory` bytes of its own.
    ///
    /// Memory that's shared with the parent doesn't count, nor does any under a sanitizer, which needs a lot itself.
    ///
    /// - Throws: `StrategyError` when the kernel can't; then nothing foreign may run in this process.
    package static func apply(memory: Int?) throws(StrategyError) {
        try check(corte_follow_parent(MessageChannel.toParent.descriptor))
        try limit(RLIMIT_CORE, to: 0)
        if let memory, corte_is_sanitized() == 0 { try limit(RLIMIT_DATA, to: memory) }
        try check(corte_confine())
    }

    private static func limit(_ resource: __rlimit_resource, to bytes: Int) throws(StrategyError) {
        var limit = rlimit(rlim_cur: rlim_t(bytes), rlim_max: rlim_t(bytes))
        try check(setrlimit(__rlimit_resource_t(resource.rawValue), &limit) == 0 ? 0 : errno)
    }

    private static func check(_ failure: Int32) throws(StrategyError) {
        guard failure != 0 else { return }
        throw .notConfined(reason: String(cString: strerror(failure)))
    }
}
