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

    @Test("under two dependences is what both agree on, else uncertain")
    func dependences() {
        #expect(Outlook(probabilities: [0.06, 0.1]) == .unlikely)
        #expect(Outlook(probabilities: [0.06, 0.32]) == .uncertain)
        #expect(Outlook(probabilities: [0.9]) == .likely)
        #expect(Outlook(probabilities: [0.05, 0.95]) == .uncertain)
    }

    @Test("has intervals that hold under both")
    func intervals() {
        var node = ProjectedNode(
            id: "O1", level: "objective", parent: "plan", name: "", reported: .achievement(90),
            projected: .achievement(95))
        #expect(node.intervals.isEmpty)
        node.independent = .init(intervals: [.init(coverage: 95, low: 90, high: 101)], probability: 0.2)
        #expect(node.intervals.map(\.low) == [90])
        node.together = .init(intervals: [.init(coverage: 95, low: 85, high: 100)], probability: 0.3)
        #expect(node.intervals.map(\.low) == [85] && node.intervals.map(\.high) == [101])
    }
}
