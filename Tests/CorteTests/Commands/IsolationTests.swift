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
        double found = open("/", O_RDONLY) < 0 ? 1 : 2;
        for (uint64_t row = 0; row < column->capacity; row++) {
            values[row] = found;
            column->validity[row / 8] |= 1 << row % 8;
        }
        return CORTE_OK;
        """

    @Test("a module from elsewhere runs in a process of its own, unless it's trusted")
    func whereItRuns() throws {
        let module = try TreatmentModule(measure: whereabouts, declarations: "#include <fcntl.h>")
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
        let (process, worker) = try start(TreatmentModule(measure: "for (;;) {}"), "--strategy-timeout", "3")
        process.waitUntilExit()
        #expect(process.terminationStatus == 70)
        #expect(try isGone(worker))
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
        // Whatever the module does to stay.
        let stays = "prctl(PR_SET_PDEATHSIG, 0); setsid(); close(3); signal(SIGHUP, SIG_IGN); for (;;) {}"
        let (process, worker) = try start(TreatmentModule(measure: stays, declarations: "#include <sys/prctl.h>"))
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
        #expect(lines.last?.hasPrefix("Isolated modules are held by: seccomp, ") == true)
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

    /// Measures with a module that keeps its process busy, and waits until it does.
    private func start(_ module: TreatmentModule, _ options: String...) throws -> (Process, worker: Int) {
        let process = Process()
        process.executableURL = URL(filePath: corte.program)
        process.arguments = arguments(module) + options
        process.environment = corte.environment
        process.standardOutput = FileHandle.nullDevice
        process.standardError = FileHandle.nullDevice
        try process.run()
        for _ in 0..<3000 {
            if let worker = try busyChild(of: process.processIdentifier) { return (process, worker) }
            usleep(10_000)
        }
        throw CocoaError(.fileNoSuchFile)
    }

    /// The child of a process that has had more of the processor than it takes to start: 0.1 s.
    private func busyChild(of parent: Int32) throws -> Int? {
        try FileManager.default.contentsOfDirectory(atPath: "/proc").compactMap(Int.init).first { number in
            // After the name in brackets: state, parent, … and at the 12th place hundredths of seconds of its own.
            let text = (try? String(contentsOfFile: "/proc/\(number)/stat", encoding: .utf8)) ?? ""
            let fields = text.split(separator: ")").last?.split(separator: " ") ?? []
            return fields.count > 11 && fields[1] == "\(parent)" && Int(fields[11]) ?? 0 > 10
        }
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
