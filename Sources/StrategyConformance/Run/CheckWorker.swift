internal import Glibc
internal import StrategyHost

/// The process of one check: the command itself, started with an argument that no user gives.
package enum CheckWorker {
    /// The first argument that makes the command a worker.
    package static let argument = "strategy-check-worker"

    /// The most memory that a module may have, in bytes.
    private static let memory = 4 << 30

    static func arguments(check: String, file: String, seed: UInt64) -> [String] { [argument, check, file, "\(seed)"] }

    /// Runs the check that the arguments behind the first one name, tells the parent what came of it, and ends.
    package static func run(_ arguments: [String]) -> Never {
        guard arguments.count == 3, let check = CheckRegistry.check(named: arguments[0]),
            let seed = UInt64(arguments[2])
        else { exit(EX_USAGE) }
        var message = CheckMessage.result(.pass, reason: nil)
        do throws(StrategyError) {
            try Confinement.apply(memory: memory)
        } catch {
            tell(.result(.skip, reason: error.message))
            exit(0)
        }
        do throws(Finding) {
            try check.init().run(Subject(file: arguments[1], seed: seed) { tell(.step($0)) })
        } catch {
            let result = CheckResult(check.name, error)
            message = .result(result.outcome, reason: result.reason)
        }
        tell(message)
        // Without the handlers that a module may have left for the end.
        _exit(0)
    }

    private static func tell(_ message: CheckMessage) {
        let bytes = message.bytes
        while send(ChildProcess.channel, bytes, bytes.count, Int32(MSG_NOSIGNAL)) < 0, errno == EINTR {}
    }
}
