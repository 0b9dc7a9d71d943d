import MeasurementTestSupport
import StrategyTestSupport
import Testing

@testable import Reports

@Suite("Rank correlation") struct RankCorrelationTests {
    @Test("is 1 for the same order and -1 for the opposite one")
    func extremes() {
        let same = RankCorrelation([(10, 1), (20, 5), (30, 70)])
        #expect(same.spearman == 1)
        #expect(same.kendall == 1)
        let opposite = RankCorrelation([(10, 70), (20, 5), (30, 1)])
        #expect(opposite.spearman == -1)
        #expect(opposite.kendall == -1)
    }

    @Test("agrees with a case computed by hand, without ties")
    func untied() {
        // Ranks 1 2 3 4 5 against 2 1 4 3 5: rho = 1 - 6 * 4 / (5 * 24); C - D = 8 - 2 of 10 pairs.
        let correlation = RankCorrelation([(1, 20), (2, 10), (3, 40), (4, 30), (5, 50)])
        #expect(isClose(correlation.spearman, 0.8, 1e-15))
        #expect(isClose(correlation.kendall, 0.6, 1e-15))
    }

    @Test("agrees with a case computed by hand, with ties on one side")
    func tied() {
        // Ranks 1, 2.5, 2.5, 4 against 1, 2, 3, 4: 4.5 / sqrt(4.5 * 5), and 5 / sqrt(5 * 6).
        let correlation = RankCorrelation([(1, 1), (2, 2), (2, 3), (3, 4)])
        #expect(isClose(correlation.spearman, 4.5 / 22.5.squareRoot(), 1e-15))
        #expect(isClose(correlation.kendall, 5 / 30.0.squareRoot(), 1e-15))
    }

    @Test("agrees with the definitions over many values with many ties", arguments: 1...20 as ClosedRange<UInt64>)
    func definitions(seed: UInt64) {
        var generator = SeededGenerator(seed: seed)
        let pairs = (0..<Int.random(in: 2...90, using: &generator)).map { _ in
            (Double(Int.random(in: 0...15, using: &generator)), Double(Int.random(in: 0...40, using: &generator)))
        }
        var agreement = 0, first = 0, second = 0
        for (index, left) in pairs.enumerated() {
            for right in pairs[(index + 1)...] {
                let a = left.0 == right.0 ? 0 : left.0 < right.0 ? 1 : -1
                let b = left.1 == right.1 ? 0 : left.1 < right.1 ? 1 : -1
                agreement += a * b
                first += a * a
                second += b * b
            }
        }
        let kendall = Double(agreement) / (Double(first) * Double(second)).squareRoot()
        #expect(isClose(RankCorrelation(pairs).kendall, kendall, 1e-14))

        func ranks(_ values: [Double]) -> [Double] {
            values.map { value in
                Double(values.filter { $0 < value }.count) + Double(values.filter { $0 == value }.count + 1) / 2
            }
        }
        let (x, y) = (ranks(pairs.map(\.0)), ranks(pairs.map(\.1)))
        let middle = Double(pairs.count + 1) / 2
        func product(_ left: [Double], _ right: [Double]) -> Double {
            zip(left, right).reduce(0) { $0 + ($1.0 - middle) * ($1.1 - middle) }
        }
        let spearman = product(x, y) / (product(x, x) * product(y, y)).squareRoot()
        #expect(isClose(RankCorrelation(pairs).spearman, spearman, 1e-13))
    }

    @Test("takes a hundred thousand in a moment")
    func large() {
        let pairs = (0..<100_000).map { (Double($0), Double($0 * 7919 % 100_003)) }
        let clock = ContinuousClock()
        let time = clock.measure { _ = RankCorrelation(ofPrinted: pairs).kendall }
        // Pair by pair it would take minutes.
        #expect(time < .seconds(20))
    }

    @Test("takes values that are printed alike for equal")
    func rounding() {
        #expect(RankCorrelation([(1.001, 1), (1.002, 2), (3, 3)]) == [(1, 1), (1, 2), (3, 3)])
    }

    @Test(
        "can't be told of fewer than two, or where all are equal",
        arguments: [[], [(1.0, 2.0)], [(1, 5), (2, 5), (3, 5)]])
    func unknown(pairs: [(Double, Double)]) {
        #expect(RankCorrelation(pairs).spearman == nil)
        #expect(RankCorrelation(pairs).kendall == nil)
    }
}

/// Whether a correlation is the one of some pairs.
private func == (left: RankCorrelation, right: [(Double, Double)]) -> Bool {
    let right = RankCorrelation(right)
    return left.spearman != nil && left.spearman == right.spearman && left.kendall == right.kendall
}
