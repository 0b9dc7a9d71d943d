import PlanModel
import Testing

@Suite("The thresholds of an outlook") struct OutlookThresholdsTests {
    @Test("leave no probability with two names", arguments: [(20, 80), (50, 50), (101, 20), (80, -1), (.nan, 20)])
    func wrong(likely: Double, unlikely: Double) {
        #expect(OutlookThresholds(likely: likely, unlikely: unlikely) == nil)
    }

    @Test("are four in five and one in five unless said otherwise") func usual() {
        #expect(OutlookThresholds.default == OutlookThresholds(likely: 80, unlikely: 20))
        #expect(OutlookThresholds(likely: 100, unlikely: 0)?.likely == 100)
    }
}
