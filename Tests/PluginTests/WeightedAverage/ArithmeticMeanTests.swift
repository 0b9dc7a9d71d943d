import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct ArithmeticMeanTests {
    @Test(
        "Children that are equal give exactly their value, whatever the weights",
        arguments: [
            [0.1, 0.2, 0.7], [1, 1, 1], [1e-300, 3e-300, Double.leastNonzeroMagnitude], [1e300, 7e299, 3],
            [5 * Double.leastNonzeroMagnitude, 3 * Double.leastNonzeroMagnitude, 0],
        ])
    func equalChildren(weights: [Double]) throws {
        for value in [100, 0.1, 98.45211145364053, 1e-9, 1e12, -7.3] {
            #expect(try Node([value, value, value], weights: weights).achievement == value)
        }
    }

    @Test("Any number of equal children gives exactly their value")
    func manyEqualChildren() throws {
        let weights = (1...1000).map { 1 / Double($0) }
        #expect(try Node(weights.map { _ in 100.1 }, weights: weights).achievement == 100.1)
    }

    @Test("Weights count relative to each other")
    func relative() throws {
        #expect(try Node([50, 100], weights: [1, 3]).achievement == 87.5)
        #expect(try Node([50, 100], weights: [10, 30]).achievement == 87.5)
    }

    @Test("The sum loses nothing to cancellation")
    func cancellation() throws {
        #expect(try Node([1e16, 3, -1e16], weights: [1, 1, 1]).achievement == 1)
    }

    @Test("The order of the children doesn't matter")
    func order() throws {
        let values = (0..<500).map { Double(($0 * 7919) % 1000) / 7 }
        let weights = (0..<500).map { Double(($0 * 104_729) % 97 + 1) / 13 }
        let forward = try Node(values, weights: weights).achievement
        #expect(try Node(values.reversed(), weights: weights.reversed()).achievement == forward)
    }

    @Test("Missing children are left out")
    func missing() throws {
        let node = try Node([nil, 50, 100], weights: [5, 1, 1])
        #expect(node.achievement == 75)
        #expect(node.shares == [nil, 0.5, 0.5])
        #expect(node.contributions == [nil, 25, 50])
    }

    @Test("Nothing reported, or nothing with weight, is no value")
    func nothing() throws {
        #expect(try Node([nil, nil]).achievement == nil)
        #expect(try Node([]).achievement == nil)
        #expect(try Node([50, nil], weights: [0, 1]).achievement == nil)
    }

    @Test("A child without weight has no share")
    func withoutWeight() throws {
        let node = try Node([50, 100], weights: [0, 2])
        #expect(node.achievement == 100)
        #expect(node.shares == [0, 1])
        #expect(node.contributions == [0, 100])
    }

    @Test("Contributions are the share of the value, and add up")
    func contributions() throws {
        let node = try Node([100, 100, 100], weights: [0.1, 0.2, 0.7])
        #expect(zip(node.contributions, [10, 20, 70]).allSatisfy { isClose($0, $1, 1e-15) })
        #expect(isClose(node.contributions.reduce(0) { $0 + ($1 ?? 0) }, 100, 1e-15))
    }

    @Test(
        "What isn't a weight is an error with its row",
        arguments: [(Double.nan, "nan"), (.infinity, "inf"), (-1, "-1.0")])
    func invalidWeight(weight: Double, text: String) throws {
        let error = #expect(throws: StrategyError.self) { try Node([1, 2, nil], weights: [1, 1, weight]) }
        #expect(error?.row == 2)
        #expect(error?.column == "weight")
        #expect(error?.message == "\(text) isn't a weight")
    }

    @Test("Weights that are all zero are an error with the node's first row")
    func allZero() throws {
        let error = #expect(throws: StrategyError.self) { try Node([1, 2], weights: [0, 0]) }
        #expect(error?.row == 0)
        #expect(error?.message == "every weight of the node is zero")
    }

    @Test("A missing weight is an error with its row")
    func missingWeight() throws {
        var batch = ColumnBatch(rowCount: 2)
        batch.append("achievement", numbers: [1, 2])
        batch.append("weight", numbers: [1, nil])
        let error = #expect(throws: StrategyError.self) { try Bundled.instance("weighted-average").measure(batch) }
        #expect(error?.row == 1)
        #expect(error?.column == "weight")
    }

    @Test("An achievement that isn't a number is an error with its row")
    func notANumber() throws {
        let error = #expect(throws: StrategyError.self) { try Node([1, .nan]) }
        #expect(error?.row == 1)
        #expect(error?.column == "achievement")
    }

    @Test("A mean too large for a number is an error, not infinity")
    func overflow() throws {
        #expect(throws: StrategyError.self) { try Node([1.7e308, 1.7e308, 1.7e308]) }
    }
}
