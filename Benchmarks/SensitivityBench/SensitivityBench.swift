import Ingest
import Measurement
import PlanModel
import Sensitivity
import StrategyHost

/// Times sensitivity studies of a plan in one process: `sensitivity-bench MATRIX`.
///
/// The rival is COINr's `get_sensitivity`, about 0.25 s for each of its 1,280 runs.
@main
enum SensitivityBench {
    static func main() throws {
        guard CommandLine.arguments.count == 2 else { throw BenchError.usage }
        var plan = try PlanReader().read(matrices: [CommandLine.arguments[1]], planFile: nil).plan
        plan.weightSets["auditor"] = uneven(plan)
        let engine = MeasuringEngine(catalog: StrategyCatalog(searching: .standard()))
        let limits = (0..<64).map { "\(60 + 2 * $0)" }
        let powers = (0..<20).map { "\(Double(10 - $0) / 5)" }
        let studies: [(name: String, factors: [String], noise: WeightNoise?)] = [
            ("1,280 points of weights ± 10 %", [], WeightNoise(relative: 0.1, points: 1280)),
            ("9 methodologies, weights blended", ["cap=none,100,120", "power=1,0,-1", "weights=equal..auditor"], nil),
            (
                "1,280 methodologies",
                ["cap=\(limits.joined(separator: ","))", "power=\(powers.joined(separator: ","))"], nil
            ),
        ]
        for study in studies {
            let factors = try study.factors.map { try SensitivityFactor($0) }
            var best = Duration.seconds(1000)
            for _ in 0..<15 {
                let spent = try ContinuousClock().measure {
                    _ = try engine.sensitivity(of: plan, to: factors, noise: study.noise)
                }
                best = min(best, spent)
            }
            print("\(study.name): \(best.formatted) ms")
        }
    }

    /// A set of weights in which no two siblings are alike.
    private static func uneven(_ plan: Plan) -> WeightSet {
        var entries: [String: WeightSet.Entry] = [:]
        for (index, row) in plan.observations.enumerated() {
            entries[row.indicator] = .init(weight: Double(1 + index))
            for code in row.path { entries[code] = .init(weight: Double(10 + index)) }
        }
        return WeightSet(entries: entries)
    }

    private enum BenchError: Error { case usage }
}

extension Duration {
    /// Milliseconds with two decimals.
    fileprivate var formatted: Double {
        let (seconds, attoseconds) = components
        return ((Double(seconds) * 1e3 + Double(attoseconds) / 1e15) * 100).rounded() / 100
    }
}
