import StrategyHost
import StrategyTestSupport
import Testing

@Suite struct ProfileTests {
    private let series = Indicator([10, 30], horizon: 12, target: 200).with { $0.programmed = [20, 50, 200] }

    @Test("What remains keeps the programme's ratio to what is done")
    func law() throws {
        // b = 30 / 50, residuals -2 and 2 of steps 20 and 30, rest 150 of the programme.
        let result = try series.projected(method: "profile")
        let variance = 4.0 / 20 + 4.0 / 30
        let error = (variance * (150 + 150.0 * 150 / 50) + 18 * 18).squareRoot()
        #expect(isClose(result.executed, 120, 1e-15))
        #expect(isClose(result.standardError, error, 1e-14))
        #expect(result.degreesOfFreedom == 4)
        #expect(result.years == 0)
        #expect(result.method == "profile")
        #expect(result.flags == .estimated)
    }

    @Test("As likely above as below: a target at the projection is reached half the time")
    func evenOdds() throws {
        // Half of the programme is due and half of it done: the projection is the target.
        let onTime = Indicator([50], horizon: 12, target: 100).with { $0.programmed = [50, 100] }
        let result = try onTime.projected()
        #expect(result.executed == 100)
        #expect(isClose(result.probability, 0.5, 1e-12))
    }

    @Test("Auto follows the programme where there is one")
    func auto() throws {
        #expect(try series.projected() == series.projected(method: "profile"))
        #expect(try series.projected() != series.projected(method: "pace"))
    }

    @Test("A target already reached is certain, however the interval lies")
    func reached() throws {
        let early = Indicator([150], horizon: 12, target: 120).with { $0.programmed = [60, 120] }
        let result = try early.projected()
        #expect(result.executed == 300)
        #expect(result.probability == 1)
        #expect(result.low ?? 0 >= 150)
        #expect(result.flags == [.estimated, .reached, .singleCut])
    }

    @Test("Amounts count from the baseline")
    func baseline() throws {
        let growing = Indicator([54], horizon: 12, target: 60).with {
            $0.programmed = [55, 60]
            $0.baseline = 50
        }
        #expect(isClose(try growing.projected().executed, 58, 1e-15))
    }

    @Test("A programme that says nothing leaves it to the pace", arguments: [nil, 0, 120] as [Double?])
    func undefined(due: Double?) throws {
        let series = Indicator([10, 20], horizon: 4, target: 100).with { $0.programmed = [0, due, 100] }
        let asked = try series.projected(method: "profile")
        #expect(asked.executed == 40)
        #expect(asked.flags == [.estimated, .otherMethod])
        #expect(asked.method == "pace")
        #expect(try series.projected().flags == .estimated)
        #expect(try series.projected().executed == 40)
    }

    @Test("A programme that is complete already leaves the amount as it is, and claims no interval")
    func complete() throws {
        let behind = try Indicator([10, 20], horizon: 4, target: 100)
            .with { $0.programmed = [50, 100, 100] }.projected()
        #expect(behind.executed == 20)
        #expect(behind.low == nil)
        #expect(behind.probability == nil)
        let ahead = try Indicator([67.25], horizon: 12, target: 66.63)
            .with { $0.programmed = [66.63, 66.63] }.projected()
        #expect(ahead.executed == 67.25)
        #expect(ahead.probability == 1)
        #expect(ahead.flags == [.estimated, .reached, .singleCut])
    }

    @Test("Without a target there is a pace, and no probability")
    func noTarget() throws {
        let result = try Indicator([10, 20], horizon: 4, target: nil).projected()
        #expect(result.executed == 40)
        #expect(result.probability == nil)
        #expect(result.requiredPace == nil)
        #expect(result.low != nil)
    }
}
