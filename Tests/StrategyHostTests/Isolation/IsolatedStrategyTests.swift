import Foundation
import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct IsolatedStrategyTests {
    private func batch(_ values: [Double?]) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: values.count)
        batch.append("achievement", numbers: values)
        return batch
    }

    /// A module that gives the number of its process, and counts its instances.
    private let observed = """
        values[0] = getpid(); values[1] = made; values[2] = ended;
        column->validity[0] = 7;
        return CORTE_OK;
        """
    private let counters = "static int made, ended;"

    private func observe(_ instance: StrategyInstance) throws -> [Int] {
        let column = try instance.measure(batch([1, 2, 3])).column("achievement")
        return column.values.map { Int($0) }
    }

    @Test("Parameters that the module refuses are refused when they're set")
    func parameters() throws {
        let capped = try Isolated.catalog().load("capped")
        #expect(
            try capped.instance(parameters: ["limit": .number(80)]).measure(batch([90])).column("achievement")[0] == 80)
        let strict = try TreatmentModule(
            create: "strcpy(error->message, \"no limit suits it\"); return CORTE_INVALID_PARAMETER;")
        let strategy = try strict.load(Isolated.policy())
        let error = #expect(throws: StrategyError.self) { try strategy.instance() }
        #expect(error?.code == .invalidParameter)
        #expect(error?.message == "no limit suits it")
        let silent = try TreatmentModule(create: "*out = NULL; return CORTE_OK;").load(Isolated.policy())
        #expect(
            #expect(throws: StrategyError.self) { try silent.instance() }?.message
                == "it failed with code 0 and gave no reason")
    }

    @Test("Uses one after the other share a process and, with the same parameters, an instance")
    func sharing() throws {
        let module = try TreatmentModule(
            create: "made++;", measure: observed, destroy: "ended++;", declarations: counters)
        let strategy = try module.load(Isolated.policy())
        let first = try observe(try strategy.instance())
        #expect(try observe(try strategy.instance()) == first)
        let other = try observe(try strategy.instance(parameters: ["limit": .number(7)]))
        #expect(other == [first[0], 2, 0])
        for limit in 0..<40 {
            #expect(try observe(try strategy.instance(parameters: ["limit": .number(Double(limit))]))[0] == first[0])
        }
        // As many as are kept, the last ones.
        let last = try observe(try strategy.instance(parameters: ["limit": .number(39)]))
        #expect(last[1] - last[2] == 32)
    }

    @Test("Uses at the same time have a process each, and the same results")
    func parallel() async throws {
        let strategy = try Isolated.catalog().load("capped")
        let input = batch((0..<100_000).map { $0 % 3 == 0 ? nil : Double($0 % 200) })
        let expected = try Bundled.instance("capped").measure(input)
        try await withThrowingTaskGroup(of: StrategyResult.self) { group in
            for _ in 0..<16 {
                group.addTask { try strategy.instance().measure(input) }
            }
            for try await result in group { #expect(result == expected) }
        }
    }

    @Test("A process that goes while nobody uses it is replaced without a word")
    func idle() throws {
        let module = try TreatmentModule(measure: observed, declarations: counters)
        let instance = try module.load(Isolated.policy()).instance()
        let before = try observe(instance)[0]
        kill(Int32(before), SIGKILL)
        // It's gone when the last of its threads is.
        let threads = { try FileManager.default.contentsOfDirectory(atPath: "/proc/\(before)/task").count }
        let status = { try String(contentsOfFile: "/proc/\(before)/stat", encoding: .utf8) }
        while try threads() > 1 || !status().contains(") Z ") { usleep(1000) }
        let after = try observe(instance)[0]
        #expect(before != after)
    }

    @Test("The process ends with the strategy")
    func ending() throws {
        let module = try TreatmentModule(measure: observed, declarations: counters)
        func number() throws -> Int { try observe(try module.load(Isolated.policy()).instance())[0] }
        let gone = try number()
        #expect(!FileManager.default.fileExists(atPath: "/proc/\(gone)"))
    }

    @Test("A catalog loads a strategy once, for all of its uses")
    func once() throws {
        let catalog = try Isolated.catalog()
        #expect(try catalog.load("capped") === catalog.load("capped"))
        let median = try catalog.load("median")
        #expect(try catalog.load(median.metadata.id) === median)
    }

    @Test("Hundreds of processes leave no descriptor open and no process behind")
    func churn() throws {
        func open() throws -> Int { try FileManager.default.contentsOfDirectory(atPath: "/proc/self/fd").count }
        let module = try TreatmentModule(measure: observed, declarations: counters)
        let before = try open()
        var numbers: [Int] = []
        for _ in 0..<200 { numbers.append(try observe(try module.load(Isolated.policy()).instance())[0]) }
        // Other tests run at the same time, and have theirs.
        #expect(try open() < before + 100)
        #expect(numbers.allSatisfy { !FileManager.default.fileExists(atPath: "/proc/\($0)") })
    }

    @Test("A program that is no worker is an error, not a hang")
    func otherProgram() throws {
        let module = try TreatmentModule()
        var policy = Isolated.policy()
        policy.program = "/bin/true"
        #expect(
            #expect(throws: StrategyError.self) { try module.load(policy) }?.message
                == "it ended its process while it was loaded (exit code 0)")
        policy.program = "/nowhere"
        let error = #expect(throws: StrategyError.self) { try module.load(policy) }
        #expect(error?.code == .unavailable)
        #expect(error?.description.hasPrefix("strategy 'odd': no process can be started for it: No such file") == true)
    }

    @Test("A module that isn't what its metadata says is refused from there as from here")
    func mismatch() throws {
        let module = try TreatmentModule()
        let file = "\(module.folder.path)/libStrategyOdd.json"
        let text = try String(contentsOfFile: file, encoding: .utf8)
        try module.folder.write(text.replacing("1.0.0", with: "2.0.0"), to: "libStrategyOdd.json")
        let outside = #expect(throws: StrategyError.self) { try module.load(Isolated.policy()) }
        let inside = #expect(throws: StrategyError.self) { try module.load(IsolationPolicy(.none)) }
        #expect(outside == inside)
        #expect(outside?.message.contains("its metadata says version 2.0.0, the library says 1.0.0") == true)
        let none = try TemporaryFolder()
        try none.write(text, to: "libStrategyOdd.json")
        try none.write("not a library", to: "libStrategyOdd.so")
        let search = StrategySearchPath(folders: [none.path])
        let broken = #expect(throws: StrategyError.self) {
            try StrategyCatalog(searching: search, isolation: Isolated.policy()).load("odd")
        }
        #expect(broken?.message.hasPrefix("the library can't be loaded: ") == true)
        #expect(broken?.message.hasSuffix("(\(none.path)/libStrategyOdd.so)") == true)
    }
}
