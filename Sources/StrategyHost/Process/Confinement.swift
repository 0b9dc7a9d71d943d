internal import CConfinement
internal import Glibc
package import Words

/// What a process gives up before it runs a module's code, so that it can't outlive its parent or reach beyond itself.
package enum Confinement {
    /// How many files a module's process may have open.
    private static let files = 256
    /// The largest stack of its main thread, in bytes: it counts towards no other limit.
    private static let stack = 8 << 20

    /// Confines this process, for good: it dies with its parent, dumps no core, has at most `memory` bytes of its own,
    /// writes no file and asks the kernel for nothing but what computing takes. Where the kernel has Landlock, it opens
    /// no file but the system's libraries and what lies at or below `readable`.
    ///
    /// The memory that it shares with its parent, at the descriptor `shared`, doesn't count and can't grow; without one the
    /// process may make files in memory, to load libraries as a host does. None counts
    /// under a sanitizer, which needs a lot itself, and reads what the system says of this process.
    ///
    /// - Throws: `StrategyError` when the kernel can't; then nothing foreign may run in this process.
    package static func apply(
        memory: Int?, sharing shared: Int32 = -1, reading readable: [String] = []
    ) throws(StrategyError) {
        let isSanitized = corte_is_sanitized() != 0
        try check(corte_die_with_parent(MessageChannel.toParent.descriptor))
        try check(corte_hide_memory())
        try limit(RLIMIT_CORE, to: 0)
        if shared >= 0 { try limit(RLIMIT_FSIZE, to: 0) }
        try limit(RLIMIT_NOFILE, to: files)
        try limit(RLIMIT_STACK, to: stack)
        if let memory, !isSanitized { try limit(RLIMIT_DATA, to: memory) }
        let paths = (libraries + readable + (isSanitized ? ["/proc/self"] : [])).map { strdup($0) }
        defer { for path in paths { free(path) } }
        try check(corte_restrict_files(paths.map { UnsafePointer($0) } + [nil]))
        try check(corte_filter_calls(shared))
    }

    /// What this kernel holds isolated modules back with, in words.
    package static var protections: Phrase {
        guard canFilterCalls else {
            return Phrase(es: "sin seccomp: no se ejecuta ninguno", en: "no seccomp: none is run")
        }
        return Phrase("seccomp, ").adding(
            landlock
                ?? Phrase(
                    es: "sin Landlock: leen lo que usted puede leer", en: "no Landlock: they read what you can read"))
    }

    /// Whether this kernel filters what a process asks it for (seccomp), without which nothing foreign runs.
    package static var canFilterCalls: Bool { corte_can_filter_calls() != 0 }

    /// The version of Landlock that this kernel has, and what it keeps a process from; nil without one.
    package static var landlock: Phrase? {
        let version = Int(corte_landlock_version())
        let files = Phrase(es: "archivos", en: "files")
        let held = [
            nil, files, files, files, files.adding(", TCP"), files.adding(", TCP"),
            files.adding(Phrase(es: ", TCP, señales", en: ", TCP, signals")),
        ]
        return held[min(version, held.count - 1)].map { Phrase("Landlock \(version) (").adding($0).adding(")") }
    }

    /// Where the loader finds libraries, beside those of this program: the system's folders, and those that the user names.
    private static var libraries: [String] {
        let named = getenv("LD_LIBRARY_PATH").map { String(cString: $0).split(separator: ":").map(String.init) } ?? []
        return ["/lib", "/lib64", "/usr/lib", "/usr/lib64", "/usr/local/lib", "/etc/ld.so.cache"] + named
    }

    /// Lowers a limit for good; one that's lower already stays.
    private static func limit(_ resource: __rlimit_resource, to most: Int) throws(StrategyError) {
        let resource = __rlimit_resource_t(resource.rawValue)
        var limit = rlimit()
        try check(getrlimit(resource, &limit) == 0 ? 0 : errno)
        limit.rlim_max = min(limit.rlim_max, rlim_t(most))
        limit.rlim_cur = min(limit.rlim_cur, limit.rlim_max)
        try check(setrlimit(resource, &limit) == 0 ? 0 : errno)
    }

    private static func check(_ failure: Int32) throws(StrategyError) {
        guard failure != 0 else { return }
        throw .notConfined(reason: String(cString: strerror(failure)))
    }
}
