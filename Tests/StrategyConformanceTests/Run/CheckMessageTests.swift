import Testing

@testable import StrategyConformance

@Suite("A message of a check's process") struct CheckMessageTests {
    @Test(
        "What is written is read",
        arguments: [
            .step("measuring 8 rows"), .result(.pass, reason: nil), .result(.fail, reason: "two\nlines"),
            .result(.skip, reason: "ñ"), .result(.warn, reason: "a flag"), .result(.crash, reason: "SIGSEGV"),
        ] as [CheckMessage])
    func roundTrip(message: CheckMessage) { #expect(CheckMessage(message.bytes) == message) }

    @Test("What somebody else wrote is nothing", arguments: ["", "step", "no such kind\ntext", "\n"])
    func foreign(text: String) { #expect(CheckMessage(Array(text.utf8)) == nil) }

    @Test("A long reason is cut to what a message holds")
    func long() throws {
        let message = CheckMessage.result(.fail, reason: String(repeating: "ñ", count: 100_000))
        #expect(message.bytes.count == 4096)
        guard case .result(.fail, let reason?) = CheckMessage(message.bytes) else {
            Issue.record("not a failure")
            return
        }
        #expect(reason.hasPrefix("ññ"))
    }
}
