import StrategyABI
import StrategyTestSupport
import Testing

@testable import StrategyConformance
@testable import StrategyHost

/// The bench in this process, with a module that can be trusted not to end it.
@Suite("A module on the bench") struct SubjectTests {
    private func median() throws -> Strategy {
        let file = "\(try MedianModule.folder())/libStrategyMedian.so"
        let subject = Subject(try TrustedLibrary.open(file, lock: nil), file: file, seed: 1)
        return try #require(subject.strategies().first)
    }

    private static let batch = SampleBatch(
        columns: [
            SampleColumn(name: "achievement", values: .numbers([10, 90, 40, 7]), presence: [true, true, true, false]),
            SampleColumn(name: "weight", values: .numbers([1, 1, 2, 1])),
        ], groupSizes: [3, 1])

    @Test("What it says of itself is read")
    func described() throws {
        let strategy = try median()
        #expect(strategy.metadata.id == "org.example.median")
        #expect(strategy.inputs.map(\.name) == ["achievement", "weight"])
        #expect(strategy.outputs.map(\.name) == ["achievement", "share", "contribution"])
        #expect(strategy.parameters.isEmpty)
        #expect(!strategy.has(CORTE_CAPABILITY_ROW_ORDER_MATTERS))
        try strategy.requireReproducible()
    }

    @Test("What it measures is what a median is", arguments: GuardedMemory.Edge.allCases)
    func measured(edge: GuardedMemory.Edge) throws {
        let measurement = try median().instance().measure(Self.batch, at: edge, isWatched: true)
        #expect(measurement.answer.isOK)
        #expect(measurement.damage == nil)
        #expect(measurement.changedInput == nil)
        let node = try #require(measurement.outputs.first)
        #expect(node[0] == 40)
        #expect(node[1] == nil)
        #expect((0..<4).map { measurement.outputs[1][$0] } == [0, 0, 1, nil])
    }

    @Test("What it refuses comes with its reason, row and column")
    func refused() throws {
        var batch = Self.batch
        batch["weight"]?.numbers[2] = -1
        let answer = try median().instance().measure(batch).answer
        #expect(answer.status == CORTE_INVALID_DATA)
        #expect(answer.error.row == 2)
        #expect(answer.column == "weight")
        #expect(answer.flaw(rowCount: 4) == nil)
        #expect(answer.description == "code 2, \"a weight is negative or isn't finite\"")
    }

    @Test("Only the outputs that are wanted are provided")
    func wanted() throws {
        // The median doesn't declare its outputs optional, and says so.
        let answer = try median().instance().measure(Self.batch, wanting: ["share"]).answer
        #expect(answer.status == CORTE_INTERNAL)
    }

    @Test("A batch without a column isn't prepared for")
    func unprepared() throws {
        let batch = SampleBatch(columns: [Self.batch.columns[0]], groupSizes: [3, 1])
        let answer = try median().instance().measure(batch).answer
        #expect(answer.status == CORTE_MISSING_COLUMN)
        #expect(answer.column == "weight")
    }

    @Test("A host that wants to stop is heard")
    func stopped() throws {
        let strategy = try median()
        strategy.host.stop(true)
        let (answer, time) = try strategy.instance().timed(Self.batch)
        #expect(answer.status == CORTE_CANCELLED)
        #expect(time < .seconds(1))
        #expect(strategy.host.questions == 1)
    }

    @Test("A file that is no library is a failure, not a crash")
    func rubbish() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("rubbish", to: "libStrategyRubbish.so")
        let trusted = try TrustedLibrary.open(file, lock: nil)
        #expect(throws: Finding.self) { try Subject(trusted, file: file, seed: 1).strategies() }
    }

    @Test("A host of any version keeps the lines that are logged, and has room for what follows its table")
    func host() {
        let host = BenchHost(minor: 3, extra: 16)
        #expect(host.table.pointee.struct_size == UInt32(MemoryLayout<corte_host>.size + 16))
        #expect(host.table.pointee.abi_minor == 3)
        for index in 0..<200 {
            "line \(index)".withCString { bytes in
                host.table.pointee.log(
                    host.table, corte_level(CORTE_LEVEL_NOTE), corte_text(bytes: bytes, length: 6))
            }
        }
        #expect(host.lines.count == 100)
        #expect(host.lines.first == "line 0")
        #expect(host.table.pointee.is_cancelled(host.table) == 0)
        host.stop(true)
        #expect(host.table.pointee.is_cancelled(host.table) == 1)
        #expect(host.table.pointee.extension(host.table, "anything") == nil)
    }

    @Test("Work on a thread of its own is done once it's joined")
    func thread() throws {
        nonisolated(unsafe) var isDone = false
        let thread = try WorkerThread { isDone = true }
        thread.join()
        #expect(isDone)
    }
}
