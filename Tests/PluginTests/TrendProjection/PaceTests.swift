import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct PaceTests {
    static let ids = ["cum_q4_exact", "cum_plateau", "cum_big", "n1", "n3"]

    @Test("Without a programme, auto keeps the pace", arguments: ids)
    func auto(id: String) throws {
        let series = try #require(try GoldenSeries(id).indicator)
        #expect(try series.projected() == series.projected(method: "pace"))
    }

    @Test("The pace and what it takes to reach the target stand side by side")
    func paces() throws {
        let result = try Indicator([25, 50], horizon: 4, target: 120).projected()
        #expect(result.pace == 25)
        #expect(result.requiredPace == 35)
    }

    @Test("Steps count by their length")
    func unevenSteps() throws {
        let even = Indicator([10, 20, 30, 40], horizon: 8, target: 90)
        let uneven = Indicator([10, 30, 40], horizon: 8, target: 90).with { $0.times = [1, 3, 4, 8] }
        #expect(try uneven.projected().executed == even.projected().executed)
    }

    @Test("A baseline is where a growing series starts")
    func baseline() throws {
        let series = Indicator([55, 60], horizon: 4, target: 75).with { $0.baseline = 50 }
        #expect(try series.projected().executed == 70)
        #expect(try series.projected().pace == 5)
    }

    @Test("What goes on from year to year starts at last December's report, and only there")
    func lastDecember() throws {
        let series = Indicator([5, 10], horizon: 4, target: 30).with {
            $0.times = [0, 1, 4]
            $0.resets = false
            $0.baseline = 2
        }
        #expect(try series.projected().pace == 5)
        #expect(try series.projected().executed == 25)
        let restarting = series.with { $0.resets = true }
        #expect(try restarting.projected().pace == 10)
        #expect(try restarting.projected().executed == 40)
    }

    @Test("Last December's report alone is no report of this year")
    func lastDecemberAlone() throws {
        let result = try Indicator([5], horizon: 4, target: 30).with { $0.times = [0, 4] }.projected()
        #expect(result.executed == nil)
        #expect(result.flags == .notReported)
    }

    @Test("What goes on from nowhere known has no start, and says so")
    func noStart() throws {
        let one = try Indicator([67], horizon: 12, target: 80).with { $0.resets = false }.projected()
        #expect(one.isPointAlone)
        #expect(one.executed == 67)
        #expect(one.flags == [.estimated, .singleCut, .noStart])
        let two = try Indicator([67, 68], horizon: 4, target: 80).with { $0.resets = false }.projected()
        #expect(two.executed == 70)
        #expect(two.degreesOfFreedom == 3)
    }

    @Test("A pure drift claims the scatter of the increments alone")
    func pureDrift() throws {
        let series = Indicator([22, 47, 70], horizon: 4, target: 100)
        let pure = try series.projected(method: "pace", drift: "pure")
        let changing = try series.projected(method: "pace")
        #expect(pure.executed == changing.executed)
        #expect(pure.degreesOfFreedom == 2)
        #expect(changing.degreesOfFreedom == 5)
        #expect(pure.standardError ?? .nan < changing.standardError ?? .nan)
    }

    @Test("Weighting leans on the last increments")
    func weighting() throws {
        let series = Indicator([10, 20, 40], horizon: 4, target: 60)
        // (20 + 0.8 * 10 + 0.64 * 10) / (1 + 0.8 + 0.64)
        let expected = 40 + 34.4 / 2.44
        #expect(isClose(try series.projected(weighting: 0.8).executed, expected, 1e-14))
        #expect(isClose(try series.projected().executed, 40 + 40.0 / 3, 1e-14))
    }

    @Test("Amounts may be of any size", arguments: [1e-200, 1e-9, 1, 1e12, 1e200])
    func scale(factor: Double) throws {
        let small = try Indicator([22, 47, 70], horizon: 4, target: 100).projected()
        let series = Indicator([22, 47, 70].map { $0 * factor }, horizon: 4, target: 100 * factor)
        let scaled = try series.projected()
        #expect(isClose(scaled.executed, (small.executed ?? .nan) * factor, 1e-13))
        #expect(isClose(scaled.low, (small.low ?? .nan) * factor, 1e-13))
        #expect(isClose(scaled.high, (small.high ?? .nan) * factor, 1e-13))
        #expect(isClose(scaled.standardError, (small.standardError ?? .nan) * factor, 1e-13))
        #expect(isClose(scaled.probability, small.probability, 1e-12))
    }

    @Test("A higher coverage never gives a narrower interval")
    func coverage() throws {
        let series = Indicator([22, 47, 70], horizon: 4, target: 100)
        let widths = try [50, 80, 95, 99.9].map { coverage in
            let result = try series.projected(coverage: coverage)
            return (result.high ?? .nan) - (result.low ?? .nan)
        }
        #expect(zip(widths, widths.dropFirst()).allSatisfy { $0 < $1 })
    }

    @Test("A coverage that no interval can have isn't let in", arguments: [49.0, 100, .infinity])
    func invalidCoverage(coverage: Double) throws {
        let series = Indicator([22], horizon: 4, target: 100)
        let error = #expect(throws: StrategyError.self) { try series.projected(coverage: coverage) }
        #expect(error?.code == .invalidParameter)
        #expect(error?.advice == "it has to be a number from 50 to 99.9")
    }

    @Test("A level can be projected by its pace on request")
    func level() throws {
        let series = Indicator([10, 12, 14], horizon: 5, target: 20).with { $0.isCumulative = false }
        let result = try series.projected(method: "pace")
        #expect(result.executed == 18)
        #expect(result.degreesOfFreedom == 4)
        #expect(result.low ?? -1 >= 0)
    }

    @Test("A falling level never goes below zero")
    func fallingLevel() throws {
        let series = Indicator([100, 60, 20], horizon: 9, target: 10).with {
            $0.isCumulative = false
            $0.aimsToFall = true
        }
        let result = try series.projected(method: "pace")
        #expect(result.executed == 0)
        #expect(result.low == 0)
        #expect(result.probability ?? 0 > 0.9)
    }
}
