/// An example that a strategy brings along of what it gives, as the extension `corte.selftest/1` holds it.
package struct SelfTestCase: Hashable, Sendable {
    /// What the named output has to be.
    package struct Expectation: Hashable, Sendable {
        /// The output's name.
        package var output: String
        /// Its values, nil where one has to be missing.
        package var values: [Double?]
    }

    /// What the example shows, in a few words.
    package var name: String
    /// The parameters; those left out take their default.
    package var parameters: [String: ParameterValue]
    /// What is measured.
    package var batch: ColumnBatch
    /// What has to come out, where it's to succeed.
    package var expectations: [Expectation]
    /// Whether the strategy has to refuse the parameters or the batch.
    package var hasToFail: Bool
    /// By what fraction of the expected value an output may be off; 0 asks for the same bits.
    package var tolerance: Double
}

extension SelfTestCase {
    /// Tries the example with a strategy.
    ///
    /// - Returns: what came out otherwise than expected, as a clause; nothing if the example holds.
    package func problem(with strategy: LoadedStrategy) -> String? {
        do throws(StrategyError) {
            let result = try strategy.instance(parameters: parameters).measure(batch)
            if hasToFail { return "it has to fail, and succeeded" }
            return expectations.lazy.compactMap { problem(with: result, $0) }.first
        } catch {
            return hasToFail ? nil : "it failed: \(error.message)"
        }
    }

    private func problem(with result: StrategyResult, _ expectation: Expectation) -> String? {
        guard let column = result[expectation.output] else { return "there is no output '\(expectation.output)'" }
        guard column.count == expectation.values.count else {
            return "output '\(column.name)' has \(column.count) values, \(expectation.values.count) are expected"
        }
        for (index, expected) in expectation.values.enumerated() where !agrees(column[index], expected) {
            func text(_ value: Double?) -> String { value.map { "\($0)" } ?? "missing" }
            let place = "\(column.grain.rawValue) \(index)"
            return "output '\(column.name)' of \(place) is \(text(column[index])), expected \(text(expected))"
        }
        return nil
    }

    private func agrees(_ found: Double?, _ expected: Double?) -> Bool {
        guard let found, let expected else { return found == nil && expected == nil }
        return found.bitPattern == expected.bitPattern || abs(found - expected) <= tolerance * abs(expected)
    }
}
