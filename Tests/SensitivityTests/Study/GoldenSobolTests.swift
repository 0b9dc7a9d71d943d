import Foundation
import Measurement
import MeasurementTestSupport
import PlanModel
import Sensitivity
import StrategyTestSupport
import Testing

/// The indices of the deck's plan to its cap, its mean and a blend of its weights.
///
/// The reference blends `(1 - u) equal + u w_unbalanced`: indicators with 1 each, as the set gives them, and objectives
/// with 20 each, on the scale of the set's 10 to 30. Blended as shares, which don't depend on scales, it's another study.
@Suite("The deck's exact indices") struct GoldenSobolTests {
    private struct Reference: Decodable {
        var mean_of_y: Double
        var variance: Double
        var S: [String: Double]
        var ST: [String: Double]
        var y_at_corners: [String: Double]
    }

    private func reference() throws -> Reference {
        let bytes = try DataFile.bytes("SensitivityTests/Goldens/deck_sobol_exact.json")
        return try JSONDecoder().decode(Reference.self, from: Data(bytes))
    }

    private func plan() throws -> Plan {
        var plan = try OfficialDeck.reference()
        var even = plan.weightSets["w_equal"] ?? WeightSet()
        for objective in ["O1", "O2", "O3", "O4", "O5"] { even.entries[objective] = .init(weight: 20) }
        plan.weightSets["even"] = even
        return plan
    }

    private func study(_ factors: [String]) throws -> Sensitivity {
        try engine.sensitivity(of: plan(), to: factors.map { try SensitivityFactor($0) })
    }

    @Test("agree to 1e-10 with the reference")
    func agree() throws {
        let expected = try reference()
        let study = try study(["cap=none,100,120", "power=1,0,-1", "weights=even..w_unbalanced@given"])
        let root = try #require(study.node("plan"))
        #expect(isClose(root.mean, expected.mean_of_y, 1e-12))
        #expect(isClose(root.variance, expected.variance, 1e-10))
        for (index, factor) in ["cap", "mean", "weights"].enumerated() {
            #expect(isClose(root.firstOrder[index], expected.S[factor], 1e-10), "S \(factor)")
            #expect(isClose(root.total[index], expected.ST[factor], 1e-10), "ST \(factor)")
        }
        #expect(study.failed == 0)
        #expect(study.combinations == 9 * ((study.blendPoints ?? 0) + 2))
    }

    @Test("rest on the reference's corners")
    func corners() throws {
        let corners = try reference().y_at_corners
        for (set, u) in [("w_equal", "0.0"), ("w_unbalanced", "1.0")] {
            for (cap, capName) in [("none", "None"), ("100", "100"), ("120", "120")] {
                for (power, mean) in [("1", "amean"), ("0", "gmean"), ("-1", "hmean")] {
                    let treatment = cap == "none" ? "" : "capped:limit=\(cap)+"
                    let report = try engine.measure(
                        plan(), using: "\(treatment)weighted-average:power=\(power)", options: .init(weights: set))
                    let expected = corners["cap=\(capName),mean=\(mean),u_weight=\(u)"]
                    #expect(isClose(report.achievement("plan"), expected, 1e-12), "\(capName), \(mean), \(u)")
                }
            }
        }
    }

    @Test("of shares don't depend on the scale that a set is written in")
    func shares() throws {
        let factors = ["cap=none,100,120", "power=1,0,-1"]
        let first = try study(factors + ["weights=even..w_unbalanced"]).node("plan")
        let second = try study(factors + ["weights=w_equal..w_unbalanced"]).node("plan")
        #expect(isClose(first?.variance, second?.variance, 1e-12))
        // By the same enumeration in another language, 64 points.
        #expect(isClose(first?.mean, 88.75745976019695, 1e-12))
        #expect(isClose(first?.variance, 49.869243168062965, 1e-11))
        #expect(isClose(first?.total[0], 0.07422789377496875, 1e-10))
        #expect(isClose(first?.firstOrder[1], 0.8501492978124405, 1e-10))
    }
}
