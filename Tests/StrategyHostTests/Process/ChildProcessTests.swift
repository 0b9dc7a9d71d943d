import Foundation
import Testing

@testable import StrategyHost

@Suite struct ChildProcessTests {
    private func shell(_ script: String, inheriting: [Int32] = []) throws -> ChildProcess {
        try ChildProcess("/bin/sh", arguments: ["-c", script], inheriting: inheriting)
    }

    private func answer(_ child: ChildProcess, within time: Duration = .seconds(10)) -> ChildProcess.Answer {
        child.receive(until: .now + time)
    }

    private func message(_ text: String) -> ChildProcess.Answer { .message(Array(text.utf8)) }

    @Test("Messages go both ways, whole and in order")
    func messages() throws {
        let echo = try shell(
            "while m=$(dd bs=4096 count=1 <&3 2>/dev/null) && [ \"$m\" ]; do echo \"got $m\" >&3; done")
        #expect(echo.send(Array("one\n".utf8)))
        #expect(answer(echo) == message("got one\n"))
        #expect(echo.send(Array("two\n".utf8)))
        #expect(answer(echo) == message("got two\n"))
    }

    @Test("An end is told with its exit code or signal, once and for ever, after the messages before it")
    func ending() throws {
        let exiting = try shell("echo last >&3; exit 7")
        #expect(answer(exiting) == message("last\n"))
        #expect(answer(exiting) == .ended(.exited(code: 7)))
        #expect(answer(exiting) == .ended(.exited(code: 7)))
        #expect(exiting.end() == .exited(code: 7))
        #expect(!exiting.send([1]))
        #expect(answer(try shell("kill -SEGV $$")) == .ended(.killed(signal: SIGSEGV)))
    }

    @Test("What doesn't answer in time is left as it is, and can be killed")
    func deadline() throws {
        let child = try shell("exec sleep 100")
        let start = ContinuousClock.now
        #expect(answer(child, within: .milliseconds(50)) == .nothing)
        #expect(ContinuousClock.now - start >= .milliseconds(50))
        #expect(child.end() == .killed(signal: SIGKILL))
    }

    @Test("Its own children are killed with it")
    func group() throws {
        let child = try shell("sleep 100 & echo $! >&3; wait")
        guard case .message(let bytes) = answer(child) else { throw Stopped() }
        let grandchild = try #require(Int32(String(decoding: bytes.dropLast(), as: UTF8.self)))
        #expect(kill(grandchild, 0) == 0)
        child.end()
        #expect(isGone(grandchild))
    }

    @Test("The last reference takes the process with it")
    func lastReference() throws {
        let number = try shell("exec sleep 100").number
        #expect(isGone(number))
    }

    @Test("A process that closes its channel is as good as gone")
    func closedChannel() throws {
        let child = try shell("exec 3>&-; exec sleep 100")
        #expect(answer(child) == .ended(.killed(signal: SIGKILL)))
    }

    @Test("What it writes on standard error is kept to the end, and endless output is no way past the deadline")
    func errorOutput() throws {
        let child = try shell("yes error | head -c 1000000 >&2; echo done >&3; echo >&2; echo at last >&2; exit 1")
        #expect(answer(child) == message("done\n"))
        #expect(answer(child) == .ended(.exited(code: 1)))
        #expect(child.errorOutput.lastLine == "at last")
        #expect(child.errorOutput.text.utf8.count <= ErrorOutput.capacity)
        let endless = try shell("exec yes >&2")
        #expect(answer(endless, within: .milliseconds(100)) == .nothing)
    }

    @Test("It reads nothing, prints nowhere, and knows nothing of our locale, home or time zone")
    func surroundings() throws {
        let child = try shell("cat; echo lost; env >&3")
        guard case .message(let bytes) = answer(child) else { throw Stopped() }
        let names = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { $0.prefix { $0 != "=" } }
        #expect(
            Set(names).isSubset(of: [
                "LD_LIBRARY_PATH", "ASAN_OPTIONS", "TSAN_OPTIONS", "SWIFT_BACKTRACE", "PWD", "SHLVL", "_",
            ]))
        #expect(names.contains("SWIFT_BACKTRACE"))
    }

    @Test("It gets the descriptors that it's to inherit, and no other")
    func descriptors() throws {
        let file = open("/proc/self/status", O_RDONLY)
        let other = open("/dev/null", O_RDONLY)
        defer { for descriptor in [file, other] { close(descriptor) } }
        let child = try shell("ls /proc/self/fd | tr '\\n' ' ' >&3; head -n 1 <&5 >&3", inheriting: [file, file])
        // The folder that is listed is open as well.
        #expect(answer(child) == message("0 1 2 3 4 5 6 "))
        guard case .message(let line) = answer(child) else { throw Stopped() }
        #expect(String(decoding: line, as: UTF8.self).hasPrefix("Name:"))
    }

    @Test("It starts without the signals that we ignore or block")
    func signals() throws {
        let before = signal(SIGPIPE, SIG_IGN)
        defer { signal(SIGPIPE, before) }
        let child = try shell("kill -PIPE $$; exit 0")
        #expect(answer(child) == .ended(.killed(signal: SIGPIPE)))
    }

    @Test("A program that isn't there is an error with the reason")
    func noProgram() {
        let error = #expect(throws: StrategyError.self) { try ChildProcess("/nowhere/at/all", arguments: []) }
        #expect(
            error?.description
                == "strategy '/nowhere/at/all': no process can be started for it: No such file or directory; end other programs, or run the module with --in-process if you trust it"
        )
    }

    @Test("Hundreds of them leave no descriptor and no process")
    func churn() throws {
        func open() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        var numbers: [Int32] = []
        let before = try open()
        for _ in 0..<200 {
            let child = try shell("exec sleep 100")
            numbers.append(child.number)
        }
        // Other tests run at the same time, and have theirs.
        #expect(try open() < before + 100)
        #expect(numbers.allSatisfy { isGone($0) })
    }

    private struct Stopped: Error {}

    /// Whether there's no such process, or only what's left of it until its parent looks.
    private func isGone(_ number: Int32) -> Bool {
        for _ in 0..<200 {
            let status = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
            if status.isEmpty || status.contains(") Z ") { return true }
            usleep(10_000)
        }
        return false
    }
}
