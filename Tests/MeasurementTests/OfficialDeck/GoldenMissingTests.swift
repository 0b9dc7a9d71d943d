import Measurement
import PlanModel
import StrategyTestSupport
import Testing

/// The deck without two of its reports, beside an independent implementation that rescales the weights.
@Suite("The deck with two holes") struct GoldenMissingTests {
    @Test("rescales the weights of what was reported", arguments: ["w_equal", "w_unbalanced"])
    func rescales(weights: String) throws {
        let rows = try Golden.rows("deck_rollups.csv").filter {
            $0["case"] == "missing I0545,IMT75" && $0["weights"] == weights && $0["note"] == "dat_thresh=NULL"
        }
        #expect(rows.count == 12)
        let plan = try OfficialDeck.reference(missing: ["I0545", "IMT75"])
        for row in rows {
            let methodology = GoldenMethodology(method: row["method"] ?? "", cap: row["cap_at"] ?? "")
            let expression = try #require(methodology.expression)
            let report = try engine.measure(plan, using: expression, options: .init(weights: weights))
            let node = row["node"] == "PLAN" ? "plan" : row["node"] ?? ""
            #expect(isClose(report.achievement(node), row.number("value"), 1e-12), "\(node)")
        }
    }

    @Test("leaves a node without a figure below the minimum coverage", arguments: [0.5, 0.6])
    func minimumCoverage(minimum: Double) throws {
        let rows = try Golden.rows("deck_rollups.csv").filter {
            $0["case"] == "missing I0545,IMT75" && $0["weights"] == "w_equal" && $0["cap_at"] == "none"
                && $0["note"] == "dat_thresh=\(minimum)"
        }
        #expect(rows.count == 6)
        let plan = try OfficialDeck.reference(missing: ["I0545", "IMT75"])
        let report = try engine.measure(plan, options: .init(weights: "w_equal", minimumCoverage: minimum))
        for row in rows {
            let node = try #require(report.node(row["node"] == "PLAN" ? "plan" : row["node"] ?? ""))
            if row["value"] == "" {
                #expect(node.outcome == .insufficient)
            } else {
                #expect(isClose(node.outcome.achievement, row.number("value"), 1e-12), "\(node.id)")
            }
        }
    }
}
