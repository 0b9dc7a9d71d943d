import Foundation
import StrategyTestSupport
import Testing

/// Modules from elsewhere, as users meet them.
@Suite("Isolation,") struct IsolationTests {
    private let folder: TemporaryFolder
    private let corte: Command

    init() throws {
        folder = try TemporaryFolder()
        corte = Command(in: folder)
    }

    private func measure(
        _ module: TreatmentModule, _ options: String...
    ) throws -> Command.Result {
        try corte.run(arguments(module) + options)
    }

    private func arguments(_ module: TreatmentModule) -> [String] {
        [
            "measure", officialMatrix, "-q", "--format", "csv", "--using", "odd+weighted-average", "--strategy-path",
            module.folder.path,
        ]
    }

    /// Gives 1 % in a process of its own, and 2 % in corte's.
    private let whereabouts = """
        char line[4096] = {0};
        FILE *file = fopen("/proc/self/cmdline", "r");
        size_t length = fread(line, 1, sizeof line, file);
        fclose(file);
        double found = memmem(line, length, "--strategy-worker", 17) != NULL ? 1 : 2;
        for (uint64_t row = 0; row < column->capacity; row++) {
            values[row] = found;
            column->validity[row / 8] |= 1 << row % 8;
        }
        return CORTE_OK;
        """

    @Test("a module from elsewhere runs in a process of its own, unless it's trusted")
    func whereItRuns() throws {
        let module = try TreatmentModule(measure: whereabouts)
        for (options, expected) in [([], 1.0), (["--isolate"], 1), (["--in-process"], 2)] {
            let result = try corte.run(arguments(module) + options)
            #expect(result.code == 0)
            let plan = try #require(result.text.split(separator: "\n").dropFirst().first)
            #expect(plan.split(separator: ",").contains { Double($0) == expected }, "\(options): \(plan)")
        }
    }

    @Test("a bundled strategy gives the same bytes in a process of its own")
    func sameBytes() throws {
        for methodology in ["capped", "trend-projection+capped"] {
            let here = try corte("measure", officialMatrix, "-q", "--using", methodology, "--format", "json")
            let there = try corte(
                "measure", officialMatrix, "-q", "--using", methodology, "--format", "json", "--isolate")
            #expect(here.code == 0)
            #expect(here.output == there.output)
        }
    }

    @Test("a crash is one line and exit code 70, with nothing on standard output")
    func crash() throws {
        let module = try TreatmentModule(measure: "puts(\"spoilt\"); fflush(stdout); *(volatile int *)8 = 1;")
        let result = try measure(module)
        #expect(result.code == 70)
        #expect(
            result.errors
                == "corte: strategy 'odd': it crashed in measure (SIGSEGV, it touched memory that isn't its own); report it to its vendor: Example S.A.\n"
        )
        #expect(result.output.isEmpty)
    }

    @Test("a module without end is over when its time is, and leaves no process")
    func hang() throws {
        let module = try TreatmentModule(measure: tellNumber + "for (;;) {}")
        let result = try measure(module, "--strategy-timeout", "3")
        #expect(result.code == 70)
        #expect(
            result.errors
                == "corte: strategy 'odd': it didn't answer within 3 s in measure; give it longer with --strategy-timeout, or report it to its vendor: Example S.A.\n"
        )
        #expect(try isGone(number()))
    }

    @Test("memory has the limit that's set")
    func memory() throws {
        let module = try TreatmentModule(
            measure: "char *much = malloc(200 << 20); memset(much, 1, 200 << 20); if (much[99] == 0) return 1;")
        #expect(try measure(module).code == 0)
        let result = try measure(module, "--strategy-memory", "100")
        #expect(result.code == 70)
        #expect(result.errors.contains("its memory may have run out at 100 MiB: set more with --strategy-memory"))
    }

    @Test("when corte is killed, its modules' processes go too", arguments: [SIGKILL, SIGTERM, SIGINT])
    func killed(signal: Int32) throws {
        let module = try TreatmentModule(measure: tellNumber + "for (;;) {}")
        let process = Process()
        process.executableURL = URL(filePath: corte.program)
        process.arguments = arguments(module)
        process.environment = corte.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        let worker = try number()
        #expect(try !isGone(worker, patience: 1))
        kill(process.processIdentifier, signal)
        process.waitUntilExit()
        #expect(try isGone(worker))
    }

    @Test("listing says where strategies would run, and runs none of their code")
    func list() throws {
        let mark = "\(folder.path)/ran"
        let module = try TreatmentModule(
            entry: "abort();",
            declarations: "__attribute__((constructor)) static void loaded(void) { fclose(fopen(\"\(mark)\", \"w\")); }"
        )
        let result = try corte("strategy", "list", "--strategy-path", module.folder.path)
        #expect(result.code == 0)
        let lines = result.text.split(separator: "\n")
        #expect(lines.contains { $0.hasPrefix("odd ") && $0.contains(" isolated ") })
        #expect(lines.contains { $0.hasPrefix("capped ") && $0.contains(" in process ") })
        #expect(try corte("strategy", "list", "--isolate").text.contains(" isolated "))
        let trusting = try corte("strategy", "list", "--in-process", "--strategy-path", module.folder.path)
        #expect(!trusting.text.contains(" isolated "))
        #expect(try corte("strategy", "show", "odd", "--strategy-path", module.folder.path).code == 0)
        #expect(!FileManager.default.fileExists(atPath: mark))
    }

    @Test(
        "what can't be meant is a usage error",
        arguments: [
            (["--isolate", "--in-process"], "--isolate and --in-process exclude each other"),
            (["--strategy-timeout", "0"], "--strategy-timeout goes from 0.001 to 86400 seconds, not 0.0"),
            (["--strategy-timeout", "nan"], "--strategy-timeout goes from 0.001 to 86400 seconds, not nan"),
            (["--strategy-memory", "1"], "--strategy-memory goes from 16 to 1048576 MiB, not 1"),
        ])
    func usage(options: [String], message: String) throws {
        let result = try corte.run(["measure", officialMatrix] + options)
        #expect(result.code == 64)
        #expect(result.errors.contains(message))
    }

    @Test("a user who asks for a worker by its argument gets none without a parent")
    func workerAlone() throws {
        let result = try corte("--strategy-worker", "1000000000")
        #expect(result.code == 74)
        #expect(result.output.isEmpty)
    }

    /// C that writes the process' number to a file.
    private var tellNumber: String {
        """
        FILE *file = fopen("\(folder.path)/number.new", "w");
        fprintf(file, "%d", getpid());
        fclose(file);
        rename("\(folder.path)/number.new", "\(folder.path)/number");
        """
    }

    /// The number that a module told, waiting for it.
    private func number() throws -> Int {
        for _ in 0..<1500 {
            if let text = try? String(contentsOfFile: "\(folder.path)/number", encoding: .utf8) {
                return try #require(Int(text))
            }
            usleep(10_000)
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// Whether a process is gone, or goes within about three seconds; one that nobody has reaped yet is gone.
    private func isGone(_ number: Int, patience: Int = 300) throws -> Bool {
        for _ in 0..<patience {
            let status = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
            if status.isEmpty || status.contains(") Z ") { return true }
            usleep(10_000)
        }
        return false
    }
}
