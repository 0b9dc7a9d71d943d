import Testing

@testable import StrategyConformance

/// What the check of a rule says of the module that breaks it.
struct CaughtFault: Sendable, CustomTestStringConvertible {
    let check: String
    let outcome: CheckResult.Outcome
    /// What the reason starts with; what follows depends on the machine.
    let reason: String

    init(_ check: String, _ outcome: CheckResult.Outcome, _ reason: String) {
        self.check = check
        self.outcome = outcome
        self.reason = reason
    }

    var testDescription: String { check }

    /// Builds the module, runs the check alone, and expects it to say so.
    func verify() throws {
        let report = try ConformanceRun(FaultyModule.breaking(check)).report(only: [check])
        let result = try #require(report.results.first)
        #expect(result.name == check)
        #expect(result.outcome == outcome, "\(result)")
        #expect(try #require(result.reason).hasPrefix(reason), "\(result)")
        #expect(report.isConforming == (outcome == .warn))
    }
}
