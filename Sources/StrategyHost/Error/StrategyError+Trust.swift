/// The wording of why a library isn't trusted.
extension StrategyError {
    static func cannotRead(_ file: String, _ reason: String) -> StrategyError {
        unavailable(file, "the file can't be read: \(reason)", advice: "check the file's permissions")
    }

    static func cannotCopy(_ file: String, _ reason: String, isTooLarge: Bool) -> StrategyError {
        unavailable(
            file, "it can't be copied into memory: \(reason)",
            advice: isTooLarge ? "raise the limit on the size of files (ulimit -f)" : "try again with more memory free")
    }

    static func leadsOut(_ link: String, to target: String) -> StrategyError {
        refused(
            link, "it's a link that leads out of its folder, to \(target)",
            advice: "name that file itself, or put a copy in the link's place")
    }

    static func distrusted(_ file: String, _ distrust: Distrust) -> StrategyError {
        let (message, advice) =
            switch distrust {
            case .noRegularFile: ("it isn't a regular file", "name the file itself")
            case .owner(let user):
                ("it belongs to user \(user), neither to you nor to root", "if you trust it, use a copy of your own")
            case .writer(let writer): ("\(writer.words) can change it", "run \(writer.remedy) \(file)")
            case .size(let size):
                ("it has \(size) bytes, more than the \(TrustRule.largestFile) of a library", "check what file it is")
            }
        return refused(file, message, advice: advice)
    }

    static func distrusted(_ file: String, folder: String, _ distrust: Distrust) -> StrategyError {
        let copy = "use a copy in a folder of your own"
        let (message, advice) =
            switch distrust {
            case .owner(let user):
                ("which belongs to user \(user), neither to you nor to root", "if you trust it, \(copy)")
            case .writer(let writer):
                ("which \(writer.words) can change", "run \(writer.remedy) \(folder), or \(copy)")
            case .noRegularFile, .size: ("which is no folder", copy)
            }
        return refused(file, "it lies in \(folder), \(message)", advice: advice)
    }

    // MARK: What it needs

    static func needsUnreadable(_ file: String) -> StrategyError {
        refused(file, "its table of the libraries that it needs can't be read")
    }

    static func needsNowhere(_ file: String, _ name: String) -> StrategyError {
        unavailable(
            file, "it needs \(name), which is in no folder that it or the system names",
            advice: "install it, put it beside the library (RUNPATH $ORIGIN), or name its folder in LD_LIBRARY_PATH")
    }

    static func needsPath(_ file: String, _ name: String) -> StrategyError {
        refused(
            file, "it needs \(name), by a path instead of a name",
            advice: "link that library with -soname, and build this one again")
    }

    static func needsOtherName(_ file: String, _ name: String, _ own: String?) -> StrategyError {
        refused(
            file, "it's needed as \(name), and calls itself \(own ?? "nothing")",
            advice: "link it with -soname \(name)")
    }

    static func needsItself(_ file: String, _ name: String) -> StrategyError {
        refused(file, "it needs \(name), which needs it in turn")
    }

    static func alreadyLoaded(_ file: String, as other: String) -> StrategyError {
        refused(
            file, "another module loaded a library of this name with other bytes, \(other)",
            advice: "run them in processes of their own, without --in-process")
    }

    // MARK: The lock

    static func notLocked(_ file: String, lock: String) -> StrategyError {
        refused(
            file, "it isn't in \(lock)", advice: "if you trust what is installed, run: corte strategy lock -o \(lock)")
    }

    static func lockMismatch(_ file: String, lock: String, expected: String, found: String) -> StrategyError {
        refused(
            file, "\(lock) has SHA-256 \(expected) for it, the library has \(found)",
            advice: "install the build that was locked, or if you trust this one, run: corte strategy lock -o \(lock)")
    }

    static func notLockable(_ file: String, _ field: String) -> StrategyError {
        refused(
            file, "'\(field)' can't be written into a line of a lock",
            advice: "the id and version need a text without spaces, the file a name in one line")
    }

    static func unreadableLock(_ file: String) -> StrategyError {
        StrategyError(
            .brokenLock, strategy: "", "\(file): the lock can't be read",
            advice: "it has to be a regular file of at most 1 MiB that you may read")
    }

    static func brokenLock(_ file: String, line: Int, _ reason: String) -> StrategyError {
        StrategyError(
            .brokenLock, strategy: "", "\(file):\(line): \(reason)",
            advice: "take the file from version control, or write it anew with: corte strategy lock -o \(file)")
    }
}

extension FileFacts.Writer {
    /// Whoever it is, as the subject of a sentence.
    fileprivate var words: String {
        switch self {
        case .user(let user): "user \(user)"
        case .group(let group): "every member of group \(group)"
        case .everybody: "every user"
        }
    }

    /// The command that takes the right away, without the file; the group's bits are the mask of an access control list.
    fileprivate var remedy: String { self == .everybody ? "chmod o-w" : "chmod g-w" }
}
