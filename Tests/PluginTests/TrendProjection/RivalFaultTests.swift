import StrategyTestSupport
import Testing

/// What other packages get wrong on short series.
@Suite struct RivalFaultTests {
    private static let methods = Projected.methods.filter { $0 != "as-planned" && $0 != "profile" }

    @Test("An optimised Holt isn't stuck at nine times the smallest error on values near a million")
    func stuckHolt() throws {
        let series = try #require(try GoldenSeries("cum_big").indicator).with { $0.isCumulative = false }
        // The best filter is the straight line, 6,026,514.67 four steps on.
        let result = try series.with { $0.times[$0.times.count - 1] = 10 }.projected(method: "holt")
        #expect(isClose(result.executed, 6_026_514.66666667, 1e-6))
    }

    @Test("A constant stays what it is, by every method", arguments: methods)
    func constant(method: String) throws {
        let level = Indicator([40, 40, 40, 40, 40], horizon: 12, target: 40).with { $0.isCumulative = false }
        let result = try level.projected(method: method)
        #expect(result.executed == 40)
        #expect(result.low == 40)
        #expect(result.high == 40)
    }

    @Test("Four exactly linear reports have no spread about their line", arguments: ["linear", "linear-origin"])
    func exactLine(method: String) throws {
        let result = try Indicator([25, 50, 75, 100], horizon: 8, target: 200).projected(method: method)
        #expect(result.executed == 200)
        #expect(result.low == 200)
        #expect(result.high == 200)
        #expect(result.probability == 1)
    }

    @Test("A falling series isn't projected below zero, by any method", arguments: methods)
    func belowZero(method: String) throws {
        let level = Indicator([100, 80, 62, 41, 20, 3], horizon: 12, target: 10).with {
            $0.isCumulative = false
            $0.aimsToFall = true
        }
        let result = try level.projected(method: method)
        #expect(result.executed ?? -1 >= 0)
        #expect(result.low ?? 0 >= 0)
    }
}
