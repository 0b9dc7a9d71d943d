import StrategyHost
import StrategyTestSupport
import Testing

/// What earlier years, and a horizon beyond this one, say of a projection.
@Suite struct EarlierYearTests {
    /// Quarterly totals of two earlier years, then of this one.
    private static func years(_ earlier: [[Double]], _ now: [Double], target: Double?) -> Indicator {
        var indicator = Indicator(now, horizon: 12, target: target)
        indicator.times = now.indices.map { 3 * Double($0 + 1) } + [12]
        indicator.resets = true
        for (back, year) in earlier.reversed().enumerated() {
            let times = year.indices.map { 3 * Double($0 + 1) - 12 * Double(back + 1) }
            indicator.times = times + indicator.times
            indicator.executed = year + indicator.executed
            indicator.programmed = times.map { _ in nil } + indicator.programmed
        }
        return indicator
    }

    @Test("Two earlier years and no programme: 24 in the first quarter become about 110")
    func twoYears() throws {
        let series = Self.years([[20, 45, 70, 92], [22, 48, 75, 100]], [24], target: 105)
        let result = try series.projected()
        #expect(isClose(result.executed, 110, 0.02))
        #expect(result.method == "profile")
        #expect(result.years == 2)
        #expect(result.degreesOfFreedom == 3)
        #expect(try isClose(series.projected(method: "pace").executed, 96, 1e-12))
    }

    @Test("One earlier year gives its shape, and a programme comes before it")
    func oneYear() throws {
        let series = Self.years([[10, 20, 30, 100]], [11, 22], target: 110)
        let result = try series.projected()
        #expect(isClose(result.executed, 110, 1e-14))
        #expect(result.years == 1)
        #expect(result.degreesOfFreedom == 4)
        let programmed = try series.with {
            $0.programmed[4] = 25
            $0.programmed[5] = 50
            $0.programmed[6] = 100
        }.projected()
        #expect(isClose(programmed.executed, 44, 1e-14))
        #expect(programmed.years == 0)
    }

    @Test("A year counts where it has both amounts, and nothing is interpolated")
    func incompleteYears() throws {
        let series = Self.years([[20, 45, 70, 92], [22, 48, 75, 100]], [24], target: 105)
        let gap = try series.with { $0.executed[0] = nil }.projected()
        #expect(gap.years == 1)
        let none = try series.with { $0.executed = [nil, 45, 70, 92, 22, 48, 75, nil, 24, nil] }.projected()
        #expect(none.method == "pace")
        #expect(try series.with { $0.times[8] = 2.9 }.projected().method == "pace")
    }

    @Test("A growing indicator goes on from last December: 67, 68 and 69 become 71, not 138")
    func growing() throws {
        let series = Indicator([67, 68, 69], horizon: 12, target: 72).with {
            $0.times = [0, 3, 6, 12]
            $0.resets = false
        }
        let result = try series.projected()
        #expect(isClose(result.executed, 71, 1e-14))
        #expect(result.flags == .estimated)
        #expect(result.low ?? 0 >= 69)
    }

    @Test("A level goes on from its earlier years")
    func levelHistory() throws {
        let series = Indicator([50, 53, 49, 51], horizon: 12, target: 55).with {
            $0.times = [-6, -3, 0, 3, 12]
            $0.isCumulative = false
        }
        let result = try series.projected()
        #expect(result.method == "combination")
        #expect(result.degreesOfFreedom == 2)
        #expect(try series.with { $0.executed[3] = nil }.projected().flags == .notReported)
    }

    @Test("The horizon may be the end of the plan")
    func planEnd() throws {
        let series = Indicator([67, 68, 69], horizon: 36, target: 80).with {
            $0.times = [0, 3, 6, 36]
            $0.resets = false
        }
        #expect(isClose(try series.projected().executed, 79, 1e-14))
    }
}
