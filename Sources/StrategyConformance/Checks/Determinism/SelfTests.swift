internal import StrategyABI
internal import StrategyHost

/// Who wrote it knows best what it gives.
struct SelfTests: Check {
    static let summary = "the strategy's own examples, \(CORTE_EXTENSION_SELFTEST), come out as they say"
    static let rules: [Rule] = [.strategyExtension, .selfTest, .selfTestCase, .sameBits]

    func run(_ subject: Subject) throws(Finding) {
        let strategy = try subject.loadedByTheHost()
        let examples: [SelfTestCase]
        do throws(StrategyError) {
            examples = try strategy.selfTests()
        } catch {
            throw .failed(error.message)
        }
        if examples.isEmpty { throw .skipped("it brings no examples along") }
        for example in examples {
            subject.step("trying the example '\(example.name)'")
            if let problem = example.problem(with: strategy) { throw .failed("'\(example.name)': \(problem)") }
        }
    }
}
