import Measurement
import MeasurementTestSupport
import PlanModel
import Reports
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

    @Test(
        "leaves a node without a figure below the minimum of reported children",
        arguments: ["w_equal", "w_unbalanced"], ["0.5", "0.6", "0.666667", "0.67", "1"])
    func minimumCoverage(weights: String, threshold: String) throws {
        let rows = try Golden.rows("deck_rollups.csv").filter {
            $0["case"] == "missing I0545,IMT75" && $0["weights"] == weights && $0["note"] == "dat_thresh=\(threshold)"
        }
        #expect(rows.count == 12)
        // The reference prints two thirds with six digits.
        let minimum = threshold == "0.666667" ? 2.0 / 3 : try #require(Double(threshold))
        let plan = try OfficialDeck.reference(missing: ["I0545", "IMT75"])
        for row in rows {
            let expression = try #require(
                GoldenMethodology(method: row["method"] ?? "", cap: row["cap_at"] ?? "").expression)
            let report = try engine.measure(
                plan, using: expression,
                options: .init(weights: weights, minimumCoverage: MinimumCoverage(children: minimum)))
            let node = try #require(report.node(row["node"] == "PLAN" ? "plan" : row["node"] ?? ""))
            if row["value"] == "" {
                #expect(node.outcome == .insufficient, "\(node.id)")
            } else {
                #expect(isClose(node.outcome.achievement, row.number("value"), 1e-12), "\(node.id)")
            }
        }
    }

    @Test("by weight, a node below the minimum reports nothing to its parent")
    func minimumWeight() throws {
        let plan = try OfficialDeck.reference(missing: ["I0545", "IMT75"])
        func outcome(_ minimum: Double) throws -> Outcome? {
            try engine.measure(
                plan, options: .init(weights: "w_equal", minimumCoverage: MinimumCoverage(weight: minimum))
            ).root?.outcome
        }
        #expect(isClose(try outcome(0.6)?.achievement, 98.557093051761925, 1e-12))
        #expect(try outcome(0.67) == .insufficient)
    }
}
