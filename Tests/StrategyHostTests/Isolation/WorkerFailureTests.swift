import StrategyTestSupport
import Testing
import Words

@testable import StrategyHost

/// What a module does wrong in a process of its own is an error that names it, and nothing else is harmed.
@Suite struct WorkerFailureTests {
    private static let vendor = "report it to its vendor: Example S.A."

    private func batch(_ rows: Int = 10) -> ColumnBatch {
        var batch = ColumnBatch(rowCount: rows)
        batch.append("achievement", numbers: (0..<rows).map { Double($0) })
        return batch
    }

    private func policy(seconds: Double = 60) -> IsolationPolicy { Isolated.policy(time: .seconds(seconds)) }

    /// What a module that does `deed` in `measure` leads to.
    private func failure(measure deed: String, seconds: Double = 60) throws -> StrategyError? {
        let module = try TreatmentModule(measure: deed)
        let instance = try module.load(policy(seconds: seconds)).instance()
        let error = #expect(throws: StrategyError.self) { try instance.measure(batch()) }
        #expect(error?.code == .failed)
        #expect(error?.strategy == "odd")
        return error
    }

    @Test(
        "A crash is told by its signal and what led to it",
        arguments: [
            ("*(volatile int *)8 = 1;", "it crashed in measure (SIGSEGV, it touched memory that isn't its own)"),
            (
                "values[column->capacity] = 1;",
                "it crashed in measure (SIGSEGV, it wrote beyond the column 'achievement')"
            ),
            (
                "column->flags[column->capacity] = 1;",
                "it crashed in measure (SIGSEGV, it wrote beyond the column 'achievement')"
            ),
            (
                "column->validity[(column->capacity + 7) / 8] = 1;",
                "it crashed in measure (SIGSEGV, it wrote beyond the column 'achievement')"
            ),
            (
                "*(double *)in->columns[0]->values = 1;",
                "it crashed in measure (SIGSEGV, it wrote to its input 'achievement')"
            ),
            ("raise(SIGTRAP);", "it crashed in measure (SIGTRAP, it trapped)"),
            ("raise(SIGFPE);", "it crashed in measure (SIGFPE, it divided a whole number by zero)"),
            ("raise(SIGKILL);", "it crashed in measure (SIGKILL)"),
            (
                "fprintf(stderr, \"row 3 is odd\\n\"); abort();",
                "it crashed in measure (SIGABRT, it gave up): row 3 is odd"
            ),
            ("exit(0);", "it ended its process in measure (exit code 0)"),
            ("fputs(\"enough\", stderr); _exit(9);", "it ended its process in measure (exit code 9): enough"),
        ])
    func crash(deed: String, message: String) throws {
        let error = try failure(measure: deed)
        #expect(error?.message == message)
        #expect(error?.advice == Self.vendor)
    }

    @Test("A stack that's used up is a crash too")
    func stack() throws {
        let module = try TreatmentModule(
            measure: "return deeper(1);",
            declarations: "static int deeper(int n) { char room[100000]; room[0] = n; return deeper(n + 1) + room[0]; }"
        )
        let instance = try module.load(policy()).instance()
        let error = #expect(throws: StrategyError.self) { try instance.measure(batch()) }
        #expect(error?.message == "it crashed in measure (SIGSEGV, it touched memory that isn't its own)")
    }

    /// Long enough for a process to start on a busy machine.
    private static let seconds = 3.0

    @Test(
        "A module without end is killed when its time is over",
        arguments: [
            "for (;;) {}", "for (;;) fputs(\"noise\\n\", stderr);", "char eaten[99]; for (;;) read(3, eaten, 99);",
        ])
    func hang(deed: String) throws {
        let error = try failure(measure: deed, seconds: Self.seconds)
        #expect(error?.message == "it didn't answer within 3 s in measure")
        #expect(error?.advice == "give it longer with --strategy-timeout, or \(Self.vendor)")
    }

    @Test("More memory than there's to have isn't given, and a crash for lack of it says so")
    func memory() throws {
        let error = try failure(measure: "volatile char *much = malloc(8ull << 30); much[0] = 1;")
        // A sanitizer's allocator adds what it thinks of it.
        #expect(
            error?.message.hasPrefix("it crashed in measure (SIGSEGV, it touched memory that isn't its own)") == true)
        // What the command says of it pins the rest of the advice; ThreadSanitizer hides errno from a signal's handler.
        #expect(error?.advice?.hasSuffix(Self.vendor) == true)
        let module = try TreatmentModule(
            measure: """
                if (malloc(8ull << 30) == NULL) {
                    strcpy(error->message, "there isn't enough memory");
                    return CORTE_INTERNAL;
                }
                """)
        let instance = try module.load(policy()).instance()
        #expect(
            #expect(throws: StrategyError.self) { try instance.measure(batch()) }?.message
                == "there isn't enough memory")
    }

    @Test("Nonsense on the channel is no answer")
    func babble() throws {
        for deed in [
            "write(3, \"hello\", 5);", "long long numbers[] = {2, 1ll << 40, 7}; write(3, numbers, sizeof numbers);",
            "long long numbers[] = {3}; write(3, numbers, sizeof numbers);",
            "long long numbers[] = {100, 11, 0, 0}; write(3, numbers, 32); write(3, numbers, 32);",
        ] {
            let error = try failure(measure: deed)
            #expect(error?.message == "its process answered nonsense in measure")
            #expect(error?.advice == Self.vendor)
        }
    }

    @Test(
        "What is harmless there stays without effect here",
        arguments: [
            "if (fork() == 0) for (;;) {}", "close(0); close(1); close(2);", "printf(\"spoilt\\n\"); fflush(stdout);",
            "kill(getppid(), SIGKILL); kill(0, SIGKILL); kill(-1, SIGKILL);", "execl(\"/bin/false\", \"false\", NULL);",
            "ftruncate(5, 0);", "setlocale(6, \"es_CO\");", "in = NULL;",
        ])
    func harmless(deed: String) throws {
        let module = try TreatmentModule(measure: deed, declarations: "#include <locale.h>")
        let result = try module.load(policy()).instance().measure(batch())
        #expect(try result.column("achievement").values == [Double](repeating: 50, count: 10))
    }

    @Test("A channel that's closed ends the process")
    func closed() throws {
        let error = try failure(measure: "for (int number = 0; number < 64; number++) close(number);")
        #expect(error?.message == "it ended its process in measure (exit code 74)")
    }

    @Test("It's said what the module was doing")
    func phases() throws {
        let crash = "abort();"
        let load = try TreatmentModule(entry: crash)
        #expect(
            #expect(throws: StrategyError.self) { try load.load(policy()) }?.description
                == "strategy 'odd': it crashed while it was loaded (SIGABRT, it gave up); \(Self.vendor)")
        let create = try TreatmentModule(create: crash).load(policy())
        #expect(
            #expect(throws: StrategyError.self) { try create.instance() }?.message
                == "it crashed in create (SIGABRT, it gave up)")
        let prepare = try TreatmentModule(prepare: crash).load(policy()).instance()
        #expect(
            #expect(throws: StrategyError.self) { try prepare.measure(batch()) }?.message
                == "it crashed in prepare (SIGABRT, it gave up)")
        let slow = try TreatmentModule(entry: "for (;;) {}")
        #expect(
            #expect(throws: StrategyError.self) { try slow.load(policy(seconds: 0.5)) }?.message
                == "it didn't answer within 0.5 s while it was loaded")
    }

    @Test("After a failure the next batch has a process again")
    func recovery() throws {
        let module = try TreatmentModule(measure: "if (column->capacity == 3) abort();")
        let instance = try module.load(policy()).instance()
        for _ in 0..<3 {
            #expect(throws: StrategyError.self) { try instance.measure(batch(3)) }
            #expect(try instance.measure(batch(4)).column("achievement").values == [50, 50, 50, 50])
        }
    }

    @Test("A module's own error comes over whole, and its process stays")
    func ownError() throws {
        let module = try TreatmentModule(
            measure: """
                if (column->capacity == 3) {
                    error->row = 2;
                    strcpy(error->column, "achievement");
                    strcpy(error->message, "it's odd — año");
                    strcpy(error->hint, "make it even");
                    return CORTE_INVALID_DATA;
                }
                values[0] = getpid();
                column->validity[0] = 1;
                return CORTE_OK;
                """)
        let instance = try module.load(policy()).instance()
        let first = try instance.measure(batch(4)).column("achievement")[0]
        let error = #expect(throws: StrategyError.self) { try instance.measure(batch(3)) }
        #expect(
            error
                == StrategyError(
                    .failed, strategy: "odd", Phrase("it's odd — año"), advice: Phrase("make it even"), row: 2,
                    column: "achievement"))
        #expect(try instance.measure(batch(4)).column("achievement")[0] == first)
    }
}
