import StrategyHost
import StrategyTestSupport
import Testing

@testable import TrendMethods

@Suite struct HoltTests {
    @Test("The search misses the best of a fine grid by less than a thousandth", arguments: [false, true])
    func search(isDamped: Bool) throws {
        let series = try accuracySeries()
        let rows = try GoldenTally.rows("accuracy_windows.csv")
        for row in rows.enumerated().filter({ $0.offset % 40 == 7 }).map(\.element) {
            let start = Int(row.number("start")) - 1
            let values = Array((series[row["series"] ?? ""] ?? [])[start..<(start + Int(row.number("n")))])
            let found = OptimisedHolt.best(values, damping: isDamped ? .estimated : .none).1.squares
            let squares = HoltSquares(values, steps: nil, isDamped: isDamped)
            var least = Double.infinity
            for phi in isDamped ? [0.8, 0.85, 0.9, 0.95, 0.995] : [1] {
                for alpha in 0...20 {
                    for beta in stride(from: 0, through: 20, by: 4) {
                        let betas = SIMD4(0, 1, 2, 3) + Double(beta)
                        let some = squares(
                            alpha: SIMD4(repeating: Double(alpha) / 20),
                            beta: betas.clamped(
                                lowerBound: .zero, upperBound: SIMD4(repeating: 20)) / 20, phi: SIMD4(repeating: phi))
                        least = min(least, some.min())
                    }
                }
            }
            #expect(found <= 1.001 * least, "\(row)")
        }
    }

    @Test("Four filters at once have the squares of each alone")
    func lanes() throws {
        let values = try GoldenSeries("nile20").points.map(\.value)
        for steps in [nil, values.indices.map { $0 % 3 == 1 ? 2.0 : 1 }] {
            let alphas = SIMD4(0, 0.3, 0.7, 1)
            let betas = SIMD4(0, 0.2, 1, 0.5)
            let phis = SIMD4(0.8, 0.9, 0.95, 0.995)
            let squares = HoltSquares(values, steps: steps, isDamped: true)(alpha: alphas, beta: betas, phi: phis)
            for lane in 0..<4 {
                let filter = HoltFilter(alpha: alphas[lane], beta: betas[lane], phi: phis[lane])
                #expect(isClose(squares[lane], filter.fit(values, steps: steps).squares, 1e-10))
            }
        }
    }

    @Test("No other start has smaller squares")
    func start() throws {
        let values = try GoldenSeries("cum_big").points.map(\.value)
        let filter = DampedHolt.filter
        let (level, trend) = filter.start(values)
        let least = filter.pass(values, level: level, trend: trend).squares
        for (a, b) in [(1.0, 0.0), (-1, 0), (0, 1), (0, -1), (1, -1)] {
            let other = filter.pass(values, level: level + 1000 * a, trend: trend + 1000 * b)
            #expect(other.squares > least)
        }
    }

    @Test("A trend's reach and the variance ahead are the sums that they stand for", arguments: [0.8, 0.9, 1])
    func closedForms(phi: Double) {
        let filter = HoltFilter(alpha: 0.8, beta: 0.2, phi: phi)
        var (power, reach, variance) = (1.0, 0.0, 1.0)
        for distance in 1...12 {
            power *= phi
            reach += power
            #expect(isClose(filter.reach(Double(distance)), reach, 1e-13))
            #expect(isClose(filter.variance(Double(distance)), variance, 1e-12))
            let change = 0.8 * (1 + 0.2 * reach)
            variance += change * change
        }
        #expect(filter.variance(0.5) == 0.5)
    }

    @Test("A hole among the reports of a line leaves it a line")
    func hole() throws {
        let whole = Indicator([10, 12, 14, 16, 18, 20], horizon: 9, target: nil).with { $0.isCumulative = false }
        let holed = whole.with { $0.executed[2] = nil }
        #expect(isClose(try holed.projected(method: "holt").executed, 26, 1e-9))
        #expect(isClose(try whole.projected(method: "holt").executed, 26, 1e-9))
        #expect(try holed.projected(method: "holt").flags == [.estimated, .gaps])
    }
}
