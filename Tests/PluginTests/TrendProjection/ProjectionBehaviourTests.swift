import StrategyHost
import StrategyTestSupport
import Testing

/// What people ask of a projection, and what was wrong once.
@Suite struct ProjectionBehaviourTests {
    @Test("A last report in January at a cut in September is projected over eleven months, and told")
    func lateSilence() throws {
        let silent = Indicator([10, nil, nil], horizon: 12, target: 100).with { $0.times = [1, 6, 9, 12] }
        let result = try silent.projected()
        #expect(result.executed == 120)
        #expect(result.flags == [.estimated, .singleCut, .silentEnd])
        let punctual = try silent.with { $0.executed[2] = 90 }.projected()
        #expect(punctual.flags.isDisjoint(with: .silentEnd))
        #expect(result.width ?? 0 > punctual.width ?? .infinity)
    }

    @Test("An outlier at the sixth of nine cuts is told, with its time")
    func outlier() throws {
        let amounts: [Double] = [10, 21, 30, 41, 50, 160, 169, 180, 190]
        let result = try Indicator(amounts, horizon: 12, target: 250).projected()
        #expect(result.flags == [.estimated, .outlier])
        #expect(result.outlier == 6)
        // The median slope beside isn't moved by it.
        #expect(try #require(result.slope) < 25)
        let even = try Indicator([10, 21, 30, 41, 50, 61, 69, 80, 90], horizon: 12, target: 250).projected()
        #expect(even.flags == .estimated)
        #expect(even.outlier == nil)
    }

    @Test("Uneven steps that were programmed are no outliers")
    func programmedStep() throws {
        let series = Indicator([10, 20, 30, 40, 140], horizon: 12, target: 200).with {
            $0.programmed = [10, 20, 30, 40, 140, 200]
        }
        #expect(try series.projected().flags == .estimated)
        #expect(try series.projected(method: "pace").flags == [.estimated, .outlier])
    }

    @Test("A falling level reaches 0 and goes no further, with its probability", arguments: ["auto", "pace", "linear"])
    func fallingToZero(method: String) throws {
        let series = Indicator([100, 75, 50, 25, 1], horizon: 9, target: 10).with {
            $0.isCumulative = false
            $0.aimsToFall = true
        }
        let result = try series.projected(method: method)
        #expect(result.executed ?? -1 >= 0)
        #expect(result.low == 0)
        #expect(result.probability ?? 0 > 0.7)
        #expect(try series.with { $0.executed[4] = 0 }.projected(method: method).probability ?? 0 > 0.7)
    }

    @Test("On 31 December the year's target decides")
    func yearEnd() throws {
        let reached = try Indicator([30, 60, 90, 120], horizon: 12, target: 115).with {
            $0.times = [3, 6, 9, 12]
            $0.executed = [30, 60, 90, 120]
            $0.programmed = [nil, nil, nil, 115]
        }.projected()
        #expect(reached.executed == 120)
        #expect(reached.probability == 1)
        #expect(reached.low == 120)
        #expect(reached.previous == 120)
        #expect(reached.flags == .reached)
    }

    @Test("How far the projection has moved since the cut before stands beside it")
    func previous() throws {
        let series = Indicator([10, 20, 40], horizon: 12, target: 100)
        let before = Indicator([10, 20], horizon: 12, target: 100)
        #expect(try series.projected().previous == before.projected().executed)
        #expect(try Indicator([10], horizon: 12, target: 100).projected().previous == nil)
        let level = Indicator([5, 6, 7], horizon: 12, target: 8).with { $0.isCumulative = false }
        #expect(try level.projected().previous == 6)
    }

    @Test("A programme and a pace whose intervals share nothing are told")
    func disagreement() throws {
        let series = Indicator([1, 2.01, 3, 4.02, 5], horizon: 12, target: 100).with {
            $0.programmed = [1, 2, 3, 4, 5, 100]
        }
        #expect(try series.projected().flags == [.estimated, .methodsDisagree])
        #expect(try series.with { $0.programmed[5] = 12 }.projected().flags == .estimated)
    }

    @Test("The scenarios claim no probability", arguments: [("as-planned", 90.0), ("last", 40)])
    func scenarios(method: String, expected: Double) throws {
        let series = Indicator([40], horizon: 12, target: 100).with { $0.programmed = [50, 100] }
        let result = try series.projected(method: method)
        #expect(result.executed == expected)
        #expect(result.isPointAlone)
        #expect(result.method == method)
    }
}
