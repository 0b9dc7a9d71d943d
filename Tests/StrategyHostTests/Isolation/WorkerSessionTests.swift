import Testing

@testable import StrategyHost

/// What a worker answers before it has anything to answer with.
@Suite struct WorkerSessionTests {
    private func refusal(_ reply: WorkerReply?) -> String? {
        guard case .refused(let error) = reply else { return nil }
        return error.message
    }

    @Test("A process that isn't confined loads nothing")
    func unconfined() {
        var session = WorkerSession(confined: .failure(.notConfined(reason: "no")))
        let reply = session.answer(.load(files: ["/x"], id: "x"))
        #expect(refusal(reply) == "this system can't confine a process: no")
    }

    @Test("Nothing is made, prepared or measured before there's a library, an instance and a batch")
    func early() {
        var session = WorkerSession(confined: .success(()))
        let message = "its process was asked for what it doesn't have"
        #expect(refusal(session.answer(.create(instance: 1, parameters: []))) == message)
        #expect(refusal(session.answer(.prepare(instance: 1, lane: 0))) == message)
        #expect(refusal(session.answer(.measure(instance: 1, lane: 1))) == message)
        #expect(session.answer(.destroy(instance: 1)) == .called(status: 0, error: []))
    }
}
