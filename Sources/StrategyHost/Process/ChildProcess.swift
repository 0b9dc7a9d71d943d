internal import CConfinement
internal import Glibc

/// A program in a process and session of its own, with a channel for messages. It's killed with its last reference.
///
/// Standard input and output are `/dev/null`, so that nothing it prints gets into ours. Of the environment it has what
/// the loader needs. The channel is descriptor 3, `MessageChannel.toParent`; the inherited ones follow. Used by one thread
/// at a time.
package final class ChildProcess {
    /// What waiting for a message came to.
    package enum Answer: Hashable, Sendable {
        case message([UInt8])
        /// The process is gone, or has closed its channel and was killed.
        case ended(Ending)
        /// Nothing came in time.
        case nothing
    }

    /// The running program; `/proc/self/exe` stays the same even where its file is replaced.
    package static let ownExecutable = "/proc/self/exe"
    /// The first inherited descriptor in the child.
    package static let firstInherited: Int32 = 4

    /// The process' number.
    package let number: Int32
    private let channel: MessageChannel
    private let errors: Int32
    private var ending: Ending?
    private var written = ErrorOutput()

    /// Starts `executable`; `descriptors` stay the caller's.
    ///
    /// - Throws: `StrategyError` when there's no such program, or the system has no room for another process.
    package init(
        _ executable: String = ownExecutable, arguments: [String], inheriting descriptors: [Int32] = []
    ) throws(StrategyError) {
        var channels: [Int32] = [-1, -1]
        var errors: [Int32] = [-1, -1]
        defer { for end in [channels[1], errors[1]] where end >= 0 { close(end) } }
        var number: pid_t = 0
        let type = Int32(SOCK_SEQPACKET.rawValue | SOCK_CLOEXEC.rawValue)
        // Nothing that a child runs may read or write this process's memory.
        var failure = corte_hide_memory()
        if failure == 0, socketpair(AF_UNIX, type, 0, &channels) != 0 { failure = errno }
        if failure == 0 { failure = corte_pipe(&errors) }
        if failure == 0 {
            failure = Self.withTexts([executable] + arguments) { arguments in
                Self.withTexts(Self.environment) { environment in
                    let descriptors = [errors[1], channels[1]] + descriptors
                    return corte_spawn(
                        executable, arguments, environment, descriptors, Int32(descriptors.count), &number)
                }
            }
        }
        guard failure == 0 else {
            for end in [channels[0], errors[0]] where end >= 0 { close(end) }
            throw .noProcess(executable, reason: String(cString: strerror(failure)))
        }
        self.number = number
        channel = MessageChannel(descriptor: channels[0])
        self.errors = errors[0]
    }

    deinit {
        end()
        close(channel.descriptor)
        close(errors)
    }

    /// Sends a message; false when it didn't go, as to a process that is gone, or when it's empty or too long.
    package func send(_ message: [UInt8]) -> Bool { channel.send(message) }

    /// Waits for a message until `deadline`, and keeps what the process writes on standard error meanwhile.
    package func receive(until deadline: ContinuousClock.Instant) -> Answer {
        while true {
            if let ending { return .ended(ending) }
            var waiting = [
                pollfd(fd: channel.descriptor, events: Int16(POLLIN), revents: 0),
                pollfd(fd: errors, events: Int16(POLLIN), revents: 0),
            ]
            poll(&waiting, 2, Self.milliseconds(until: deadline))
            if waiting[1].revents != 0 { drain() }
            if waiting[0].revents != 0 {
                if let message = channel.receiveNow() { return .message(message) }
                finish(patience: .seconds(1))
            } else if ContinuousClock.now >= deadline {
                return .nothing
            }
        }
    }

    /// Whether the process is still there.
    package var isRunning: Bool {
        finish(patience: nil)
        return ending == nil
    }

    /// Kills the process and everything in its session, unless it has ended by itself.
    @discardableResult
    package func end() -> Ending {
        finish(patience: .zero)
        return ending ?? .killed(signal: SIGKILL)
    }

    /// The end of what it wrote on standard error, at most 4 KiB, and the last line of that with anything in it.
    package var errorOutput: (text: String, lastLine: String?) {
        if ending == nil { drain() }
        return (written.text, written.lastLine)
    }

    /// Reaps the process; kills it when it's still there after `patience`, if that ends.
    private func finish(patience: Duration?) {
        guard ending == nil else { return }
        let deadline = ContinuousClock.now + (patience ?? .zero)
        var status: Int32 = 0
        var reaped = waitpid(number, &status, WNOHANG)
        while reaped == 0, ContinuousClock.now < deadline {
            usleep(500)
            drain()
            reaped = waitpid(number, &status, WNOHANG)
        }
        if reaped == 0 {
            guard patience != nil else { return }
            kill(-number, SIGKILL)
            kill(number, SIGKILL)
            repeat { reaped = waitpid(number, &status, 0) } while reaped < 0 && errno == EINTR
        }
        drain()
        // A host that ignores SIGCHLD has its children reaped by the system, which doesn't say how they ended.
        ending = reaped == number ? Ending(status: status) : .exited(code: 0)
    }

    /// Empties the pipe, whose room is 64 KiB; what is written faster than it's read waits for the next time.
    private func drain() {
        var piece = [UInt8](repeating: 0, count: ErrorOutput.capacity)
        for _ in 0..<16 {
            let count = read(errors, &piece, piece.count)
            guard count > 0 else { return }
            written.append(piece.prefix(count))
        }
    }

    /// Rounded up, so that nobody wakes just before the time.
    private static func milliseconds(until deadline: ContinuousClock.Instant) -> Int32 {
        Int32(clamping: Int64((max(.zero, deadline - .now) / .milliseconds(1)).rounded(.up)))
    }

    /// No locale, no time zone, no user's settings: what's measured can't depend on them. Crashes are told by us, not by
    /// the language or a sanitizer, which has to set its own limit of memory too.
    private static var environment: [String] {
        let path = getenv("LD_LIBRARY_PATH").map { ["LD_LIBRARY_PATH=\(String(cString: $0))"] } ?? []
        let quiet =
            "handle_segv=0:handle_sigbus=0:handle_sigill=0:handle_sigfpe=0:handle_abort=0:detect_leaks=0"
            + ":allocator_may_return_null=1:max_allocation_size_mb=4096"
        return path + ["SWIFT_BACKTRACE=enable=no", "ASAN_OPTIONS=\(quiet)", "TSAN_OPTIONS=\(quiet)"]
    }

    /// Texts as C has them, ended by a null pointer.
    private static func withTexts<Result>(
        _ texts: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
    ) -> Result {
        let copies = texts.map { strdup($0) }
        defer { for copy in copies { free(copy) } }
        return body(copies + [nil])
    }
}
