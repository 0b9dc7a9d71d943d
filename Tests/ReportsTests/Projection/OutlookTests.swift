import PlanModel
import Reports
import Testing

@Suite("An outlook") struct OutlookTests {
    @Test(
        "is likely from its threshold on, and unlikely up to the other",
        arguments: [(0.8, .likely), (0.799, .uncertain), (0.201, .uncertain), (0.2, .unlikely), (0, .unlikely)]
            as [(Double, Outlook)])
    func usual(probability: Double, expected: Outlook) {
        #expect(Outlook(probability: probability) == expected)
    }

    @Test("follows thresholds that somebody else gives") func given() throws {
        let thresholds = try #require(OutlookThresholds(likely: 95, unlikely: 50))
        #expect(Outlook(probability: 0.9, by: thresholds) == .uncertain)
        #expect(Outlook(probability: 0.95, by: thresholds) == .likely)
        #expect(Outlook(probability: 0.5, by: thresholds) == .unlikely)
    }
}
