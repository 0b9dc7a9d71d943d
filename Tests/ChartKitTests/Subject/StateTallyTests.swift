import PlanModel
import Reports
import TestSupport
import Testing

@testable import ChartKit

@Suite struct StateTallyTests {
    @Test func `the deck has four in lag, four met and three above`() {
        let tally = StateTally(OfficialPlan.report().indicators)
        #expect(tally.bands.map(\.band.state) == [.lag, .met, .over])
        #expect(tally.bands.map(\.count) == [4, 4, 3])
        #expect(tally.over == 3)
        #expect(tally.missing == 0)
        #expect(tally.lowest?.id == "IS-545")
    }

    @Test func `what has no achievement is missing`() {
        let tally = StateTally(Report.flat([50, nil, nil]).indicators)
        #expect(tally.total == 3)
        #expect(tally.measured == 1)
        #expect(tally.missing == 2)
    }

    @Test func `what is better than its goal, or met it at zero, is measured`() {
        var report = Report.flat([50, nil, nil, nil])
        report.change("I2", to: .beyond)
        report.change("I3", to: .met)
        let tally = StateTally(report.indicators)
        #expect(tally.unscaled.map(\.outcome) == [.beyond, .met])
        #expect(tally.unscaled.map(\.count) == [1, 1])
        #expect(tally.measured == 3)
        #expect(tally.missing == 1)
    }

    @Test func `the lowest is only told where it's below the programme`() {
        #expect(StateTally(Report.flat([100, 130]).indicators).lowest == nil)
        #expect(StateTally([]).total == 0)
    }

    @Test func `a node without a band is shown in the default one`() {
        var node = Report.flat([99.99]).indicators[0]
        node.band = nil
        #expect(node.shownBand?.state == .lag)
        node.outcome = .achievement(99.996)
        #expect(node.shownBand?.state == .met)
        node.outcome = .undefined
        #expect(node.shownBand == nil)
    }
}
