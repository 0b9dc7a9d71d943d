import StrategyHost
import StrategyTestSupport
import Testing

/// What has to hold for every projection, whatever the series.
@Suite struct ProjectionRulesTests {
    static let series: [Indicator] = [
        Indicator([22], horizon: 4, target: 100),
        Indicator([22, 47, 70], horizon: 4, target: 100),
        Indicator([5, 6, 40, 41, 42], horizon: 12, target: 80),
        Indicator([30, 50, 45], horizon: 6, target: 100),
        Indicator([10, 30], horizon: 12, target: 200).with { $0.programmed = [20, 50, 200] },
        Indicator([52, 60], horizon: 12, target: 90).with { $0.baseline = 50 },
        Indicator([10, nil, 20, nil], horizon: 7, target: 30),
        Indicator([50, 53, 49, 51, 55, 54], horizon: 12, target: 60).with { $0.isCumulative = false },
        Indicator([80, 92, 20, 44], horizon: 12, target: 120).with {
            $0.times = [-9, 0, 3, 6, 12]
            $0.resets = true
        },
    ]

    @Test("The interval holds the point, and starts at what is there", arguments: series)
    func interval(series: Indicator) throws {
        let result = try series.projected()
        let point = try #require(result.executed)
        let low = try #require(result.low)
        let high = try #require(result.high)
        let last = try #require(series.executed.compactMap { $0 }.last)
        #expect(last <= low || !series.isCumulative)
        #expect(low <= point)
        #expect(point <= high)
    }

    @Test("The further the target, the less likely it's reached", arguments: series)
    func targets(series: Indicator) throws {
        let start = try #require(series.executed.compactMap { $0 }.last) + 1
        let probabilities = try [0.0, 10, 50, 200].map { more in
            let further = series.with { $0.programmed[$0.programmed.count - 1] = start + more }
            return try #require(try further.projected(method: "pace").probability)
        }
        #expect(zip(probabilities, probabilities.dropFirst()).allSatisfy { $0 > $1 })
        #expect(probabilities.allSatisfy { (0...1).contains($0) })
    }

    @Test("Reaching and staying below are the two sides of one law")
    func twoSides() throws {
        let level = Indicator([10, 12, 15], horizon: 6, target: 20).with { $0.isCumulative = false }
        let rising = try level.projected(method: "pace").probability
        let falling = try level.with { $0.aimsToFall = true }.projected(method: "pace").probability
        #expect(isClose((rising ?? .nan) + (falling ?? .nan), 1, 1e-14))
    }

    @Test("The longer the way to the horizon, the wider the interval")
    func horizons() throws {
        let widths = try [4.0, 6, 9, 12].map { horizon in
            let result = try Indicator([22, 47, 70], horizon: horizon, target: 100).projected(coverage: 50)
            return try #require(result.high) - #require(result.low)
        }
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("The unit of the amounts is the unit of the result", arguments: series)
    func unit(series: Indicator) throws {
        let plain = try series.projected()
        let doubled = try series.with {
            $0.executed = $0.executed.map { $0.map { $0 * 2 } }
            $0.programmed = $0.programmed.map { $0.map { $0 * 2 } }
            $0.baseline = $0.baseline.map { $0 * 2 }
        }.projected()
        #expect(doubled.executed == plain.executed.map { $0 * 2 })
        #expect(doubled.low == plain.low.map { $0 * 2 })
        #expect(doubled.standardError == plain.standardError.map { $0 * 2 })
        #expect(doubled.probability == plain.probability)
        #expect(doubled.flags == plain.flags)
    }
}
