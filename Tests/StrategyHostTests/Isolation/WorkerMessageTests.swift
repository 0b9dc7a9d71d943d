import Testing
import Words

@testable import StrategyHost

@Suite struct WorkerMessageTests {
    private static let layout: BatchLayout = {
        var batch = ColumnBatch(rowCount: 3, groupOffsets: [0, 1, 3])
        batch.append("a", numbers: [1, nil, 3])
        batch.append("b", booleans: [true, false, true])
        return BatchLayout(
            BatchSlice(batch, rows: 0..<3),
            outputs: [OutputSpecification(name: "c", grain: .group, isNullable: true, summary: "")])
    }()

    private static let requests: [WorkerRequest] = [
        .load(files: ["/a/b.so", "/a/c.so"], id: "co.example"), .create(instance: 4, parameters: [1, 2]),
        .prepare(instance: 1, layout), .measure(instance: 2, layout), .destroy(instance: 3),
    ]

    private static let replies: [WorkerReply] = [
        .loaded(
            ModuleDescriptor(
                role: 2, capabilities: .max, id: "co.example", name: "example", version: "1.2.3", vendor: "v",
                license: "l", summary: "s", inputsJSON: "[1]", outputsJSON: "[2]", parametersJSON: "{}")),
        .refused(
            StrategyError(
                .refused, strategy: "/a/b.so", Phrase(es: "no", en: "not"), advice: Phrase(es: "sí", en: "yes"))),
        .refused(StrategyError(.failed, strategy: "", Phrase("no"))), .called(status: -3, error: [1, 2, 3]), .nothing,
        .logged(line: "a line"),
        .crashed(CrashReport(signal: 11, address: -8, errno: 12)),
    ]

    @Test("Requests arrive as they were sent", arguments: requests)
    func request(_ request: WorkerRequest) throws {
        #expect(try WorkerRequest(request.message) == request)
    }

    @Test("Replies arrive as they were sent", arguments: replies)
    func reply(_ reply: WorkerReply) throws {
        #expect(try WorkerReply(reply.message) == reply)
    }

    @Test("A reply that is cut or goes on is none", arguments: replies)
    func cut(_ reply: WorkerReply) {
        let message = reply.message
        for count in 0..<message.count {
            #expect(throws: MessageReader.Broken.self) { try WorkerReply(Array(message.prefix(count))) }
        }
        #expect(throws: MessageReader.Broken.self) { try WorkerReply(message + [0]) }
    }

    @Test("No bytes make the host stumble, whatever a module sends")
    func noise() {
        var numbers = Numbers(seed: 7)
        var understood = 0
        for round in 0..<20_000 {
            var message = Self.replies[round % Self.replies.count].message
            for _ in 0...numbers.below(3) { message[numbers.below(message.count)] = UInt8(numbers.below(256)) }
            if (try? WorkerReply(message)) != nil { understood += 1 }
        }
        #expect(understood > 0 && understood < 20_000)
    }

    @Test("A crash that C reports is read as one")
    func crash() throws {
        let numbers: [Int64] = [CrashReport.mark, 8, 4096, 0]
        let message = numbers.flatMap { number in withUnsafeBytes(of: number.littleEndian) { Array($0) } }
        #expect(try WorkerReply(message) == .crashed(CrashReport(signal: 8, address: 4096, errno: 0)))
    }
}
