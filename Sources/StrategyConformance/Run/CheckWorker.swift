internal import Files
internal import Glibc
internal import StrategyHost

/// The process of one check: the program itself, started with an argument that no user gives.
package enum CheckWorker {
    /// The first argument that makes the program a worker.
    private static let argument = "--strategy-check-worker"

    /// The most memory that a module may have, in bytes.
    private static let memory = 4 << 30

    static func arguments(check: String, file: String, seed: UInt64, _ library: TrustedLibrary) -> [String] {
        [argument, check, file, "\(seed)"] + library.files
    }

    /// Runs the check that the arguments name, tells the parent what came of it and ends the process, if the arguments
    /// say that this is a worker; otherwise does nothing. Has to come before anything else that the program does.
    package static func runIfAsked() {
        let arguments = CommandLine.arguments
        guard arguments.count > 5, arguments[1] == argument, let check = Check.named(arguments[2]),
            let seed = UInt64(arguments[4])
        else { return }
        // How this process ends is its parent's to see.
        for fatal in [SIGSEGV, SIGBUS, SIGILL, SIGTRAP, SIGFPE, SIGABRT, SIGSYS] { signal(fatal, SIG_DFL) }
        var message = CheckMessage.result(.pass, reason: nil)
        let library: TrustedLibrary
        do throws(StrategyError) {
            library = try .inherited(Array(arguments[5...]), ChildProcess.firstInherited...)
            let metadata = LibraryFile(path: arguments[3]).metadataFile
            try Confinement.apply(
                memory: memory,
                reading: [FilePath.folder(of: arguments[3]), "/proc/self", "/dev/null"] + (metadata.map { [$0] } ?? []))
        } catch {
            tell(.result(.skip, reason: error.message))
            _exit(0)
        }
        do throws(Finding) {
            try check.run(Subject(library, file: arguments[3], seed: seed) { tell(.step($0)) })
        } catch {
            let result = CheckResult(check.name, error)
            message = .result(result.outcome, reason: result.reason)
        }
        tell(message)
        // Without the handlers that a module may have left for the end.
        _exit(0)
    }

    private static func tell(_ message: CheckMessage) {
        _ = MessageChannel.toParent.send(message.bytes)
    }
}
