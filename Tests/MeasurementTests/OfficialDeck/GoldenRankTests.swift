import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
import StrategyTestSupport
import Testing

/// The objectives' ranks under every methodology of the reference, the example's median among them.
@Suite("Ranks and shifts of the deck's objectives") struct GoldenRankTests {
    private static let rows = (try? Golden.rows("deck_rank_shifts.csv")) ?? []

    @Test("follow the reference", arguments: ["w_equal", "w_implied", "w_unbalanced"])
    func ranks(weights: String) throws {
        let rows = Self.rows.filter { $0["weights"] == weights }
        var covered = 0
        let groups = Dictionary(grouping: rows) {
            GoldenMethodology(method: $0["method"] ?? "", cap: $0["cap_at"] ?? "")
        }
        for (methodology, rows) in groups {
            let expression = try #require(methodology.expression)
            // The first methodology has no power of the plan's own, but the objectives' ranks don't depend on it.
            let comparison = try engineWithMedian().compare(
                try OfficialDeck.reference(), using: ["weighted-average", expression], options: .init(weights: weights))
            for row in rows {
                let node = try #require(comparison.node(row["node"] ?? ""))
                let expected = [row["rank_amean_uncapped"].flatMap { Int($0) }, row["rank"].flatMap { Int($0) }]
                #expect(node.ranks == expected, "\(methodology.method) \(methodology.cap) \(node.id)")
                #expect(node.shifts[1] == row["rank_shift"].flatMap { Int($0) }, "\(methodology.cap) \(node.id)")
                covered += 1
            }
        }
        #expect(covered == (weights == "w_unbalanced" ? 110 : 100))
    }
}
