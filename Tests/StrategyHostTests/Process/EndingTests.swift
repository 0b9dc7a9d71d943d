import Testing

@testable import StrategyHost

@Suite struct EndingTests {
    @Test("An exit code is told from a signal")
    func status() {
        #expect(Ending(status: 0) == .exited(code: 0))
        #expect(Ending(status: 3 << 8) == .exited(code: 3))
        #expect(Ending(status: 255 << 8) == .exited(code: 255))
        #expect(Ending(status: 11) == .killed(signal: 11))
        #expect(Ending(status: 11 | 0x80) == .killed(signal: 11), "with a core dumped")
    }

    @Test("Signals have the names that everybody knows them by, others their number")
    func names() {
        #expect(Ending.exited(code: 3).description == "exit code 3")
        let names: [Int32: String] = [4: "SIGILL", 5: "SIGTRAP", 6: "SIGABRT", 9: "SIGKILL", 11: "SIGSEGV"]
        for (signal, name) in names { #expect("\(Ending.killed(signal: signal))" == name) }
        #expect(Ending.killed(signal: 50).description == "signal 50")
    }
}
