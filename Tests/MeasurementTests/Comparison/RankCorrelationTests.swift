import StrategyTestSupport
import Testing

@testable import Measurement

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
