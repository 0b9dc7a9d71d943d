import StrategyHost
import StrategyTestSupport
import Testing

/// The table of cases in which a projection could mislead.
@Suite struct DegenerateSeriesTests {
    @Test("Nothing reported gives nothing, and says so")
    func notReported() throws {
        let result = try Indicator([nil, nil], horizon: 4, target: 100).projected()
        #expect(result.executed == nil)
        #expect(result.low == nil)
        #expect(result.probability == nil)
        #expect(result.flags == .notReported)
    }

    @Test("An indicator without rows gives nothing")
    func noRows() throws {
        let empty = Indicator([], horizon: 1, target: nil).with {
            $0.times = []
            $0.executed = []
            $0.programmed = []
        }
        #expect(try empty.projected().flags == .notReported)
    }

    @Test("One report of a cumulative series has a wide interval and is marked")
    func singleCut() throws {
        let result = try Indicator([22], horizon: 4, target: 100).projected()
        #expect(result.executed == 88)
        #expect(result.degreesOfFreedom == 3)
        #expect(result.flags == [.estimated, .singleCut])
    }

    @Test("One report of a level is all that is known")
    func singleLevel() throws {
        let result = try Indicator([22], horizon: 4, target: 100).with { $0.isCumulative = false }.projected()
        #expect(result.executed == 22)
        #expect(result.isPointAlone)
        #expect(result.flags == [.estimated, .singleCut])
    }

    @Test("Two reports of a level are no trend: the last one is what is known")
    func twoLevels() throws {
        let level = Indicator([20, 22], horizon: 4, target: 100).with { $0.isCumulative = false }
        let two = try level.projected()
        #expect(two.isPointAlone)
        #expect(two.executed == 22)
        #expect(two.flags == .estimated)
        #expect(two.method == "last")
        #expect(try level.projected(method: "combination").flags == [.estimated, .otherMethod])
    }

    @Test("Three reports of a level have an interval and a probability")
    func threeLevels() throws {
        let many = try Indicator([20, 22, 19], horizon: 4, target: 21).with { $0.isCumulative = false }.projected()
        #expect(many.method == "combination")
        #expect(many.low != nil)
        #expect((0.01...0.99).contains(many.probability ?? -1))
        #expect(many.flags == .estimated)
    }

    @Test("Holt and theta claim no interval of less than five reports", arguments: ["damped-holt", "holt", "theta"])
    func fewReports(method: String) throws {
        let four = Indicator([20, 22, 19, 24], horizon: 5, target: 21).with { $0.isCumulative = false }
        #expect(try four.projected(method: method).isPointAlone)
        #expect(try four.projected(method: method).method == method)
        let five = Indicator([20, 22, 19, 24, 21], horizon: 6, target: 21).with { $0.isCumulative = false }
        #expect(try five.projected(method: method).low != nil)
    }

    @Test("A constant level stays, reached or not")
    func constantLevel() throws {
        let level = Indicator([40, 40, 40], horizon: 6, target: 40).with { $0.isCumulative = false }
        let reached = try level.projected()
        #expect(reached.executed == 40)
        #expect(reached.low == 40)
        #expect(reached.high == 40)
        #expect(reached.probability == 1)
        #expect(reached.flags == [.noVariation, .reached])
        let missed = try level.with { $0.programmed[3] = 41 }.projected()
        #expect(missed.probability == 0)
        #expect(missed.flags == .noVariation)
    }

    @Test("A constant level that should be lower misses")
    func constantFallingLevel() throws {
        let level = Indicator([40, 40, 40], horizon: 6, target: 30).with {
            $0.isCumulative = false
            $0.aimsToFall = true
        }
        #expect(try level.projected().probability == 0)
        #expect(try level.with { $0.programmed[3] = 50 }.projected().probability == 1)
    }

    @Test("Nothing executed is no pace")
    func nothingExecuted() throws {
        let result = try Indicator([0, 0, 0], horizon: 6, target: 40).projected()
        #expect(result.executed == 0)
        #expect(result.isPointAlone)
        #expect(result.flags == .nothingExecuted)
    }

    @Test("Nothing added to the baseline is nothing executed")
    func nothingAdded() throws {
        let result = try Indicator([50, 50], horizon: 6, target: 60).with { $0.baseline = 50 }.projected()
        #expect(result.executed == 50)
        #expect(result.isPointAlone)
        #expect(result.flags == .nothingExecuted)
    }

    @Test("Gaps keep their real times, and are marked")
    func gaps() throws {
        let result = try Indicator([10, nil, 30], horizon: 6, target: 60).projected()
        #expect(result.executed == 60)
        #expect(result.flags == [.estimated, .gaps])
    }

    @Test("A last cut without a report is told, and projected from the date of the last report")
    func silentEnd() throws {
        let silent = try Indicator([10, 20, nil, nil], horizon: 12, target: 60).projected()
        #expect(silent.executed == 120)
        #expect(silent.flags == [.estimated, .silentEnd])
        let heard = try Indicator([10, 20], horizon: 12, target: 60).projected()
        #expect(silent.standardError == heard.standardError)
    }

    @Test("A cumulative series that falls was revised; its last amount is the floor")
    func revised() throws {
        let result = try Indicator([30, 50, 45], horizon: 4, target: 100).projected()
        #expect(result.flags == [.estimated, .revised])
        #expect(result.low ?? 0 >= 45)
    }

    @Test("A series revised to below its start isn't projected below what is there")
    func revisedBelowStart() throws {
        let result = try Indicator([30, -5], horizon: 4, target: 100).projected()
        #expect(result.executed == -5)
        #expect(result.low == -5)
        #expect(result.high ?? -9 >= -5)
    }

    @Test("At the horizon what is reported is certain")
    func atHorizon() throws {
        let missed = try Indicator([30, 60, 90], horizon: 3, target: 100).projected()
        #expect(missed.executed == 90)
        #expect(missed.low == 90)
        #expect(missed.high == 90)
        #expect(missed.standardError == 0)
        #expect(missed.probability == 0)
        #expect(missed.flags == [])
        let reached = try Indicator([30, 60, 100], horizon: 3, target: 100).projected()
        #expect(reached.probability == 1)
        #expect(reached.flags == .reached)
    }

    @Test("A target of zero is marked")
    func zeroTarget() throws {
        #expect(
            try Indicator([10, 20], horizon: 4, target: 0).projected().flags == [.estimated, .reached, .zeroTarget])
    }

    @Test("Exactly linear reports still leave doubt about the rest")
    func exactlyLinear() throws {
        let result = try Indicator([25, 50, 75, 100], horizon: 8, target: 200).projected()
        #expect(result.standardError == 20)
    }

    @Test("Times that don't rise are an error with their row")
    func unsorted() throws {
        let series = Indicator([10, 20], horizon: 4, target: 40).with { $0.times = [2, 2, 4] }
        let error = #expect(throws: StrategyError.self) { try series.projected() }
        #expect(error?.row == 1)
        #expect(error?.column == "time")
        #expect(error?.advice == "sort the rows by date")
    }

    @Test("What isn't an amount is an error with its row and column")
    func notAnAmount() throws {
        let executed = Indicator([10, .infinity], horizon: 4, target: 40)
        #expect(#expect(throws: StrategyError.self) { try executed.projected() }?.column == "executed")
        let programmed = Indicator([10, 20], horizon: 4, target: .nan)
        #expect(#expect(throws: StrategyError.self) { try programmed.projected() }?.row == 2)
        let times = Indicator([10, 20], horizon: 4, target: 40).with { $0.times[0] = -.infinity }
        #expect(#expect(throws: StrategyError.self) { try times.projected() }?.row == 0)
    }

    @Test("A method that isn't there names those that are")
    func unknownMethod() throws {
        let series = Indicator([10], horizon: 4, target: 40)
        let error = #expect(throws: StrategyError.self) { try series.projected(method: "crystal-ball") }
        #expect(error?.advice == "it has to be one of \((["auto"] + Projected.methods).joined(separator: ", "))")
    }

    @Test("Many indicators in a batch give what each gives alone, twice the same")
    func batch() throws {
        let indicators = [
            Indicator([22, 47, 70], horizon: 4, target: 100), Indicator([nil], horizon: 4, target: 1),
            Indicator([40, 40, 40], horizon: 6, target: 40).with { $0.isCumulative = false },
            Indicator([10, 30], horizon: 12, target: 200).with { $0.programmed = [20, 50, 200] },
        ]
        let instance = try Bundled.instance("trend-projection")
        let result = try instance.measure(Indicator.batch(indicators))
        for (group, indicator) in indicators.enumerated() {
            #expect(try Projected(result, group: group) == indicator.projected())
        }
        #expect(try instance.measure(Indicator.batch(indicators)) == result)
    }
}
