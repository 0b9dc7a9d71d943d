import StrategyHost
import StrategyTestSupport
import Testing

/// Against whole numbers, whose weighted mean is one exact sum and one rounded division.
@Suite struct ExactMeanTests {
    /// A sequence that is the same in every run.
    private struct Generator: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return state >> 11 | state << 53
        }
    }

    private struct Case {
        let values: [Int]
        let weights: [Int]

        init(_ generator: inout Generator) {
            let count = Int.random(in: 1...40, using: &generator)
            values = (0..<count).map { _ in Int.random(in: -1_000_000...1_000_000, using: &generator) }
            weights = (0..<count).map { _ in Int.random(in: 1...10_000, using: &generator) }
        }

        /// The mean, rounded once: both sums are exact in a double.
        var mean: Double {
            let sum = zip(values, weights).reduce(0) { $0 + $1.0 * $1.1 }
            return Double(sum) / Double(weights.reduce(0, +))
        }
    }

    @Test("The mean of whole numbers is the exact one, rounded once", arguments: [1, 2, 3] as [UInt64])
    func exact(seed: UInt64) throws {
        var generator = Generator(state: seed)
        let cases = (0..<300).map { _ in Case(&generator) }
        let offsets = cases.reduce(into: [0]) { $0.append(($0.last ?? 0) + $1.values.count) }
        var batch = ColumnBatch(rowCount: offsets.last ?? 0, groupOffsets: offsets)
        batch.append("achievement", numbers: cases.flatMap { $0.values.map { Double($0) } })
        batch.append("weight", numbers: cases.flatMap { $0.weights.map { Double($0) } })
        let means = try Bundled.instance("weighted-average").measure(batch).column("achievement")
        for (group, item) in cases.enumerated() {
            #expect(means[group] == item.mean)
        }
    }

    @Test("Weights scaled by any power of two give the same bits", arguments: [-900, -3, 1, 900])
    func scaledWeights(exponent: Int) throws {
        let weights = [0.1, 0.25, 0.65, 0.3]
        let values: [Double?] = [125.97, 95.2, nil, 72.5]
        let factor = Double(sign: .plus, exponent: exponent, significand: 1)
        let plain = try Node(values, weights: weights)
        let scaled = try Node(values, weights: weights.map { $0 * factor })
        #expect(scaled.achievement == plain.achievement)
        #expect(scaled.shares == plain.shares)
        #expect(scaled.contributions == plain.contributions)
    }

    @Test("Shares add up to one", arguments: [1, 7, 100])
    func shares(count: Int) throws {
        let node = try Node((0..<count).map { Double($0) }, weights: (0..<count).map { 1 / Double($0 + 1) })
        #expect(isClose(node.shares.reduce(0) { $0 + ($1 ?? 0) }, 1, 1e-14))
    }

    @Test("The mean lies between the lowest and the highest child", arguments: [-2, -1, 0, 0.05, 0.5, 1, 2, 7])
    func bounds(power: Double) throws {
        var generator = Generator(state: 9)
        for _ in 0..<50 {
            let values = (0..<5).map { _ in Double.random(in: 1...200, using: &generator) }
            let mean = try #require(try Node(values, weights: [5, 4, 3, 2, 1], power: power).achievement)
            #expect(mean >= values.min() ?? .nan)
            #expect(mean <= values.max() ?? .nan)
        }
    }
}
