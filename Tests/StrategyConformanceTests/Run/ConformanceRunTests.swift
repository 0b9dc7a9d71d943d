import Glibc
import StrategyTestSupport
import Testing

@testable import StrategyConformance
@testable import StrategyHost

@Suite("A run of the checks") struct ConformanceRunTests {
    @Test(
        "A module that ends its process is a crash of each check that measures",
        arguments: [
            ("crashes-in-measure", "SIGABRT while making, measuring and destroying (in measure)"),
            ("exits-in-measure", "exit code 0 while making, measuring and destroying (in measure)"),
            ("closes-the-channel", "exit code 0 while making, measuring and destroying (in measure)"),
        ])
    func crash(fault: String, reason: String) throws {
        let report = try ConformanceRun(FaultyModule.breaking(fault)).report(only: ["keeps-the-locale"])
        #expect(report.results == [CheckResult("keeps-the-locale", .crash, reason)])
        #expect(!report.isConforming)
    }

    @Test("A module that hangs fails the check once its time is up")
    func hang() throws {
        let run = try ConformanceRun(FaultyModule.breaking("hangs-in-measure"), timeLimit: .seconds(1))
        var report: ConformanceReport?
        let time = ContinuousClock().measure { report = run.report(only: ["keeps-the-locale"]) }
        #expect(
            report?.results == [
                CheckResult(
                    "keeps-the-locale", .fail,
                    "no answer within 1 s while making, measuring and destroying (in measure)")
            ])
        #expect(time < .seconds(20))
    }

    @Test("Where an essential check isn't passed, what comes after it is skipped")
    func essential() throws {
        let report = try ConformanceRun(FaultyModule.breaking("no-null-function")).report()
        let place = try #require(report.results.firstIndex { $0.name == "no-null-function" })
        #expect(report.results[place].outcome == .fail)
        #expect(report.results[..<place].allSatisfy { $0.outcome == .pass })
        let later = report.results[(place + 1)...]
        #expect(later.allSatisfy { $0.outcome == .skip })
        #expect(later.first?.reason == "it makes no sense before no-null-function passes")
        #expect(report.results.count == Check.all.count)
    }

    @Test("A module that hangs whenever it measures is done with soon")
    func hanging() throws {
        let run = try ConformanceRun(FaultyModule.breaking("hangs-in-measure"), timeLimit: .seconds(1))
        let report = run.report()
        #expect(report.count(.fail) == 1)
        #expect(report.results.first { $0.outcome == .fail }?.name == "ordinary-batch")
    }

    @Test("What isn't a library fails the first check, and skips the others")
    func noLibrary() throws {
        let folder = try TemporaryFolder()
        let file = try folder.write("no library", to: "libStrategyText.so")
        let report = try ConformanceRun(file).report()
        #expect(report.results.first?.name == "loads-now")
        #expect(report.results.first?.outcome == .fail)
        #expect(report.count(.skip) == report.results.count - 1)
    }

    @Test("Results come in the order of the registry, and the same twice")
    func order() throws {
        let file = try FaultyModule.breaking("zero-input")
        let only: Set = ["fuzz-batches", "zero-input", "empty-batch", "loads-now", "negative-input"]
        let first = try ConformanceRun(file).report(only: only)
        #expect(
            first.results.map(\.name) == ["loads-now", "zero-input", "negative-input", "empty-batch", "fuzz-batches"])
        #expect(try ConformanceRun(file).report(only: only) == first)
    }

    @Test("Another seed gives other random batches, and the same seed the same")
    func seed() throws {
        let file = try FaultyModule.breaking("fuzz-batches")
        let reasons = try [1, 1, 2].map { seed in
            try ConformanceRun(file, seed: seed).report(only: ["fuzz-batches"]).results[0].reason
        }
        #expect(reasons[0] == reasons[1])
        #expect(reasons[0] != reasons[2])
    }

    @Test("What a host would refuse isn't run: a file of everybody's, a pipe as metadata, bytes that aren't locked")
    func refused() throws {
        let file = try FaultyModule.sound()
        let zeros = String(repeating: "0", count: 64)
        let line = "org.example.faulty 1.0.0 1.0 9 \(zeros) libStrategyFaulty.so"
        let lock = try StrategyLock("corte.strategies/1\n\(line)", path: "x.lock")
        let error = #expect(throws: StrategyError.self) { try ConformanceRun(file: file, lock: lock) }
        #expect(error?.message.hasPrefix("x.lock has SHA-256 \(zeros) for it") == true)
        let metadata = "\(file.dropLast(3)).json"
        #expect(unlink(metadata) == 0 && mkfifo(metadata, 0o600) == 0)
        #expect(throws: StrategyError.distrusted(metadata, .noRegularFile)) { try ConformanceRun(file) }
        #expect(unlink(metadata) == 0 && chmod(file, 0o666) == 0)
        #expect(throws: StrategyError.distrusted(file, .writer(.everybody))) { try ConformanceRun(file) }
    }

    @Test("A missing worker is no verdict on the module")
    func noWorker() throws {
        let run = try ConformanceRun(file: FaultyModule.sound(), executable: "/nonexistent/corte")
        #expect(run.report(only: ["loads-now"]).results[0].outcome == .skip)
    }
}
