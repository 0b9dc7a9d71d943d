/// The wording of why a library isn't trusted.
extension StrategyError {
    static func cannotRead(_ file: String, _ reason: String) -> StrategyError {
        StrategyError(
            .unavailable, strategy: file, "the file can't be read: \(reason)", advice: "check the file's permissions")
    }

    static func cannotCopy(_ file: String, _ reason: String, isTooLarge: Bool) -> StrategyError {
        StrategyError(
            .unavailable, strategy: file, "it can't be copied into memory: \(reason)",
            advice: isTooLarge ? "raise the limit on the size of files (ulimit -f)" : "try again with more memory free")
    }

    static func leadsOut(_ link: String, to target: String) -> StrategyError {
        StrategyError(
            .refused, strategy: link, "it's a link that leads out of its folder, to \(target)",
            advice: "name that file itself, or put a copy in the link's place")
    }

    static func distrusted(_ file: String, _ distrust: Distrust) -> StrategyError {
        let (message, advice) =
            switch distrust {
            case .noRegularFile: ("it isn't a regular file", "name the file itself")
            case .owner(let user):
                ("it belongs to user \(user), neither to you nor to root", "if you trust it, use a copy of your own")
            case .group(let group): ("every member of group \(group) can change it", "run chmod g-w \(file)")
            case .everybody: ("every user can change it", "run chmod o-w \(file)")
            case .size(let size):
                ("it has \(size) bytes, more than the \(TrustRule.largestFile) of a library", "check what file it is")
            }
        return StrategyError(.refused, strategy: file, message, advice: advice)
    }

    static func distrusted(_ file: String, folder: String, _ distrust: Distrust) -> StrategyError {
        let (message, advice) =
            switch distrust {
            case .owner(let user):
                (
                    "it lies in \(folder), which belongs to user \(user), neither to you nor to root",
                    "if you trust it, use a copy in a folder of your own"
                )
            case .group(let group):
                ("it lies in \(folder), which every member of group \(group) can change", "run chmod g-w \(folder)")
            case .everybody, .noRegularFile, .size:
                (
                    "it lies in \(folder), which every user can change",
                    "run chmod o-w \(folder), or use a copy in a folder of your own"
                )
            }
        return StrategyError(.refused, strategy: file, message, advice: advice)
    }

    // MARK: The lock

    static func notLocked(_ file: String, lock: String) -> StrategyError {
        StrategyError(
            .refused, strategy: file, "it isn't in \(lock)",
            advice: "if you trust what is installed, run: corte strategy lock -o \(lock)")
    }

    static func lockMismatch(_ file: String, lock: String, expected: String, found: String) -> StrategyError {
        StrategyError(
            .refused, strategy: file, "\(lock) has SHA-256 \(expected) for it, the library has \(found)",
            advice: "install the build that was locked, or if you trust this one, run: corte strategy lock -o \(lock)")
    }

    static func notLockable(_ file: String, _ field: String) -> StrategyError {
        StrategyError(
            .refused, strategy: file, "'\(field)' can't be written into a line of a lock",
            advice: "the id and version need a text without spaces, the file a name in one line")
    }

    static func unreadableLock(_ file: String) -> StrategyError {
        StrategyError(
            .brokenLock, strategy: "", "\(file): the lock can't be read", advice: "check the file's permissions")
    }

    static func brokenLock(_ file: String, line: Int, _ reason: String) -> StrategyError {
        StrategyError(
            .brokenLock, strategy: "", "\(file):\(line): \(reason)",
            advice: "take the file from version control, or write it anew with: corte strategy lock -o \(file)")
    }
}
