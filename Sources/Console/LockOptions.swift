package import ArgumentParser
import Glibc
package import StrategyHost
import Words

/// Which strategies may be loaded.
package struct LockOptions: ParsableArguments {
    /// The lock that is heeded without being named.
    package static let fileName = "strategies.lock"

    @Option(
        name: .customLong("lock"),
        help: ArgumentHelp(
            es: """
                Carga solo las estrategias que están en este archivo, byte por byte (por omisión: strategies.lock \
                junto a la matriz, si lo hay); lo escribe strategy lock.
                """,
            en: """
                Load only the strategies that this file holds, down to the byte (default: strategies.lock beside the \
                matrix, if there is one); strategy lock writes it.
                """,
            valueName: .file),
        completion: .file(extensions: ["lock"]))
    package var file: String?

    package init() {}

    /// The lock that was named, else the one beside the first of the matrices; nil where there's none.
    package func lock(beside matrices: [String]) throws -> StrategyLock? {
        if let file { return try Self.read(file) }
        let beside = Self.folder(of: matrices.first ?? "-") + Self.fileName
        return try Self.isThere(beside) ? Self.read(beside) : nil
    }

    /// Reads a lock.
    package static func read(_ file: String) throws -> StrategyLock {
        guard try isThere(file) else {
            let command = "corte strategy lock -o \(file.shellWord)"
            throw Failure(
                .noInput,
                Phrase(
                    es: "\(file): no hay tal candado; escríbalo con: \(command)",
                    en: "\(file): there is no such lock; write it with: \(command)"))
        }
        return try StrategyLock(contentsOf: file)
    }

    /// Whether there's anything by this name, be it a link that leads nowhere: what was meant to protect and can't be
    /// looked at isn't the same as nothing.
    private static func isThere(_ path: String) throws(Failure) -> Bool {
        var status = stat()
        if lstat(path.nativePath, &status) == 0 { return true }
        if errno == ENOENT || errno == ENOTDIR { return false }
        let reason = String(cString: strerror(errno))
        throw Failure(
            .inputOutput,
            Phrase(
                es: "\(path): no se puede mirar (\(reason)); revise la carpeta, o nombre un candado con --lock",
                en: "\(path): can't be looked at (\(reason)); check the folder, or name a lock with --lock"))
    }

    /// The folder with its slash; empty for the current one, standard input's too.
    package static func folder(of path: String) -> String {
        path.lastIndex(of: "/").map { String(path[...$0]) } ?? ""
    }
}
