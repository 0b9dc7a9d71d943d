import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct PaceTests {
    static let ids = ["cum_q4_exact", "cum_plateau", "cum_big", "n1", "n3"]

    private func indicator(_ id: String) throws -> Indicator {
        let rows = try DataFile.rows("PluginTests/Data/series.csv").filter { $0["series"] == id }
        let first = try #require(rows.first)
        return Indicator(
            rows.map { $0.number("y") }, horizon: first.number("horizon_t"), target: first.number("target"))
    }

    @Test("The law agrees with the reference to 1e-9", arguments: ids)
    func reference(id: String) throws {
        let expected = try #require(try DataFile.rows("PluginTests/Data/pace.csv").first { $0["id"] == id })
        let wide = try indicator(id).projected(method: "pace")
        let narrow = try indicator(id).projected(method: "pace", coverage: 80)
        #expect(isClose(wide.executed, expected.number("yhat"), 1e-9))
        #expect(isClose(wide.standardError, expected.number("se"), 1e-9))
        #expect(wide.degreesOfFreedom == expected.number("df"))
        #expect(isClose(wide.low, expected.number("lo95"), 1e-9))
        #expect(isClose(wide.high, expected.number("hi95"), 1e-9))
        #expect(isClose(narrow.low, expected.number("lo80"), 1e-9))
        #expect(isClose(narrow.high, expected.number("hi80"), 1e-9))
        #expect(isClose(wide.probability, expected.number("p_reach"), 1e-9))
    }

    @Test("Without a programme, auto keeps the pace", arguments: ids)
    func auto(id: String) throws {
        let series = try indicator(id)
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

    @Test("A report at the start of the year takes the free point's place")
    func reportAtStart() throws {
        let series = Indicator([5, 10], horizon: 4, target: 30).with { $0.times = [0, 1, 4] }
        #expect(try series.projected().pace == 5)
        #expect(try series.projected().executed == 25)
    }

    @Test("A report at the start of the year alone says nothing about the pace")
    func reportAtStartAlone() throws {
        let series = Indicator([5], horizon: 4, target: 30).with { $0.times = [0, 4] }
        let result = try series.projected()
        #expect(result.isPointAlone)
        #expect(result.executed == 5)
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
