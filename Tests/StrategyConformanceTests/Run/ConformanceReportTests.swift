import Testing

@testable import StrategyConformance

@Suite("A report of the checks") struct ConformanceReportTests {
    private func report(_ outcomes: [CheckResult.Outcome]) -> ConformanceReport {
        ConformanceReport(file: "a.so", seed: 1, results: outcomes.map { CheckResult("check", $0) })
    }

    @Test("It conforms where nothing fails or crashes")
    func conforming() {
        #expect(report([.pass, .skip, .warn]).isConforming)
        #expect(!report([.pass, .fail]).isConforming)
        #expect(!report([.crash]).isConforming)
        #expect(report([]).isConforming)
    }

    @Test("It counts each outcome")
    func counts() {
        let report = report([.pass, .skip, .pass, .warn, .crash])
        #expect(CheckResult.Outcome.allCases.map(report.count) == [2, 0, 1, 1, 1])
    }

    @Test("A finding becomes a result with its reason")
    func findings() {
        #expect(CheckResult("a", .failed("b")) == CheckResult("a", .fail, "b"))
        #expect(CheckResult("a", .warned("b")) == CheckResult("a", .warn, "b"))
        #expect(CheckResult("a", .skipped("b")) == CheckResult("a", .skip, "b"))
    }

    @Test("A finding about one of several strategies names it")
    func about() {
        #expect(Finding.failed("it crashes").about("median") == .failed("median: it crashes"))
        #expect(Finding.warned("x").about("median").reason == "median: x")
        #expect(Finding.skipped("x").about("median") == .skipped("median: x"))
    }

    @Test("A check says what has to hold, with the rules as the header calls them")
    func description() throws {
        let check = try #require(Check.all.first { $0.name == "destroy-null" })
        #expect(check.summary == "destroy takes NULL")
        #expect(check.rules.map(\.rawValue) == ["destroy"])
    }
}
