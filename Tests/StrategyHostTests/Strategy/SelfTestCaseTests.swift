import StrategyTestSupport
import Testing

@testable import StrategyHost

@Suite struct SelfTestCaseTests {
    /// What is wrong with an example of the bundled cap.
    private func problem(
        _ given: [Double?], _ expected: [Double?], output: String = "achievement", limit: Double = 100,
        hasToFail: Bool = false, tolerance: Double = 0
    ) throws -> String? {
        var batch = ColumnBatch(rowCount: given.count)
        batch.append("achievement", numbers: given)
        let example = SelfTestCase(
            name: "x", parameters: ["limit": .number(limit)], batch: batch,
            expectations: [.init(output: output, values: expected)], hasToFail: hasToFail, tolerance: tolerance)
        return example.problem(with: try Bundled.catalog.load("capped"))
    }

    @Test("An example that holds has no problem")
    func holds() throws {
        #expect(try problem([50, 130, nil], [50, 100, nil]) == nil)
        #expect(try problem([130], [130], limit: .infinity) == nil)
    }

    @Test("What came out otherwise is told with its place, missing values too")
    func otherwise() throws {
        #expect(try problem([50, 130], [50, 130]) == "output 'achievement' of row 1 is 100.0, expected 130.0")
        #expect(try problem([nil], [1]) == "output 'achievement' of row 0 is missing, expected 1.0")
        #expect(try problem([1], [nil]) == "output 'achievement' of row 0 is 1.0, expected missing")
        #expect(try problem([1], []) == "output 'achievement' has 1 values, 0 are expected")
        #expect(try problem([1], [1], output: "none") == "there is no output 'none'")
    }

    @Test("Without a tolerance the bits count, with one the distance")
    func tolerance() throws {
        #expect(try problem([0], [-0.0]) == nil)
        #expect(try problem([50], [(50 as Double).nextUp]) != nil)
        #expect(try problem([50], [50.4], tolerance: 0.01) == nil)
        #expect(try problem([50], [51], tolerance: 0.01) != nil)
    }

    @Test("An example may have to fail")
    func fails() throws {
        #expect(try problem([.nan], [], hasToFail: true) == nil)
        #expect(try problem([1], [], limit: -1, hasToFail: true) == nil)
        #expect(try problem([1], [], hasToFail: true) == "it has to fail, and succeeded")
        #expect(try problem([1], [], limit: -1) == "it failed: parameter 'limit' can't be '-1'")
    }

    @Test("A strategy without examples has none, and no table of an extension that isn't known")
    func none() throws {
        let strategy = try Bundled.catalog.load("trend-projection")
        #expect(try strategy.selfTests().isEmpty)
        #expect(strategy.extension("corte.none/1") == nil)
    }

    @Test("The bundled cap's example holds")
    func bundled() throws {
        let strategy = try Bundled.catalog.load("capped")
        let examples = try strategy.selfTests()
        #expect(!examples.isEmpty)
        for example in examples { #expect(example.problem(with: strategy) == nil) }
    }
}
