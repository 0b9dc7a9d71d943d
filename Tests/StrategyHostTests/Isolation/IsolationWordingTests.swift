import Foundation
import Testing

@testable import StrategyHost

/// The lines that users read when a module's process fails.
@Suite struct IsolationWordingTests {
    private func metadata(vendor: String = "Example S.A.") -> StrategyMetadata {
        StrategyMetadata(
            id: "co.example.x", name: "x", version: "1.0.0", vendor: vendor, license: "", summary: "", role: .treatment,
            abi: .host, parameters: [], inputs: [], outputs: [])
    }

    private func ended(
        _ ending: Ending, crash: CrashReport? = nil, lastLine: String? = nil, vendor: String = "Example S.A."
    ) -> String {
        let error = StrategyError.ended(
            metadata(vendor: vendor), .measure, ending, crash: crash, in: nil, lastLine: lastLine, memory: 64 << 20)
        #expect(error.code == .failed)
        return error.description
    }

    @Test("A crash has its signal, and what the process said of it")
    func crash() {
        let report = CrashReport(signal: SIGSEGV, address: 0, errno: 0)
        #expect(
            ended(.killed(signal: SIGSEGV), crash: report)
                == "strategy 'x': it crashed in measure (SIGSEGV, it touched memory that isn't its own); report it to its vendor: Example S.A."
        )
        #expect(
            ended(.killed(signal: SIGILL), lastLine: "Fatal error: Index out of range")
                == "strategy 'x': it crashed in measure (SIGILL): Fatal error: Index out of range; report it to its vendor: Example S.A."
        )
    }

    @Test("A report that doesn't fit the signal isn't believed")
    func unfitting() {
        let report = CrashReport(signal: SIGABRT, address: 0, errno: ENOMEM)
        #expect(
            ended(.killed(signal: SIGKILL), crash: report)
                == "strategy 'x': it crashed in measure (SIGKILL); report it to its vendor: Example S.A.")
    }

    @Test("A crash where memory ran out says how to give more")
    func memory() {
        let report = CrashReport(signal: SIGABRT, address: 0, errno: ENOMEM)
        #expect(
            ended(.killed(signal: SIGABRT), crash: report)
                == "strategy 'x': it crashed in measure (SIGABRT, it gave up); its memory may have run out at 64 MiB: set more with --strategy-memory, or report it to its vendor: Example S.A."
        )
    }

    @Test("A process that ended itself has its code; a module without a vendor has none named")
    func exit() {
        #expect(
            ended(.exited(code: 3), vendor: "")
                == "strategy 'x': it ended its process in measure (exit code 3); report it to its vendor")
    }

    @Test("Time that's over is given in seconds, with what to do")
    func time() {
        #expect(
            StrategyError.noAnswer(metadata(), .create, within: .seconds(30)).description
                == "strategy 'x': it didn't answer within 30 s in create; give it longer with --strategy-timeout, or report it to its vendor: Example S.A."
        )
        #expect(
            StrategyError.noAnswer(metadata(), .load, within: .milliseconds(250)).message
                == "it didn't answer within 0.25 s while it was loaded")
    }

    @Test("What isn't the module's fault says what else can be done")
    func surroundings() {
        #expect(
            StrategyError.noProcess("/x", reason: "No memory").description
                == "strategy '/x': no process can be started for it: No memory; end other programs, or run the module with --in-process if you trust it"
        )
        #expect(
            StrategyError.notConfined(reason: "Function not implemented").naming("x").description
                == "strategy 'x': this system can't confine a process: Function not implemented; run the module with --in-process if you trust it"
        )
        #expect(
            StrategyError.noSharedMemory(reason: "Too many open files").naming("x").description
                == "strategy 'x': no memory can be shared with its process: Too many open files; measure less at once, or run the module with --in-process if you trust it"
        )
        #expect(
            StrategyError.tooLong("x").description
                == "strategy 'x': its parameters or columns are too many for a process of its own; run the module with --in-process if you trust it"
        )
    }

    @Test("Nonsense is called so")
    func nonsense() {
        #expect(
            StrategyError.babble(metadata(), .destroy).description
                == "strategy 'x': its process answered nonsense in destroy; report it to its vendor: Example S.A.")
    }
}
