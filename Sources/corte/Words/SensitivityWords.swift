import ChartKit
import PlanModel
import Sensitivity
import Words

/// The words of a sensitivity study, in the language of the results.
struct SensitivityWords {
    let wording: Wording

    func pick(_ spanish: String, _ english: String) -> String {
        wording.spoken == .es ? spanish : english
    }

    var base: String { pick("Base", "Base") }
    var minimum: String { pick("Mínimo", "Lowest") }
    var maximum: String { pick("Máximo", "Highest") }
    var mean: String { pick("Media", "Mean") }
    var deviation: String { pick("Desv.", "SD") }
    var reaching: String { pick("Llega a 100", "Reaches 100") }
    var noVariation: String { pick("no varía", "no variation") }
    var indices: String {
        pick(
            "S: parte de la varianza que explica el factor solo (Sobol' 2001); ST: con sus interacciones (Homma y "
                + "Saltelli 1996).",
            "S: the part of the variance that the factor makes alone (Sobol' 2001); ST: with its interactions (Homma "
                + "and Saltelli 1996).")
    }

    /// What a remark says, as a sentence.
    func sentence(_ remark: Diagnostic) -> String {
        let text = pick(remark.problem.es, remark.problem.en)
        return text.prefix(1).uppercased() + text.dropFirst() + "."
    }

    func count(of sensitivity: Sensitivity) -> String {
        let (total, failed) = (sensitivity.combinations, sensitivity.failed)
        let left =
            failed == 0
            ? ""
            : pick(
                "; \(failed) sin resultado, excluidas del cálculo", "; \(failed) without a result, left out of the rest"
            )
        let points = sensitivity.blendPoints.map {
            pick(
                "; la mezcla de pesos en \($0) puntos y sus extremos, entre ellos el mínimo y el máximo",
                "; the blend of weights at \($0) points and its ends, lowest and highest among them")
        }
        return pick("\(total) combinaciones", "\(total) combinations") + (points ?? "") + left
    }

    /// What there is to say of a factor that isn't seen to move anything.
    func effect(of factor: SensitivityFactor, _ effect: FactorEffect, in sensitivity: Sensitivity) -> String? {
        let (failed, total) = (sensitivity.failed, sensitivity.combinations)
        return switch effect {
        case .moves: nil
        case .none:
            pick(
                "\(factor): no cambia nada en este plan (S = ST = 0)",
                "\(factor): changes nothing on this plan (S = ST = 0)")
        case .unknown:
            pick(
                "\(factor): no se sabe si cambia algo (\(failed) de \(total) combinaciones sin resultado)",
                "\(factor): whether it changes anything isn't known (\(failed) of \(total) combinations without a result)"
            )
        }
    }

    func noise(_ result: NoiseResult) -> String {
        let percent = wording.numbers.shortest(100 * result.noise.relative) + wording.numbers.percentSpace + "%"
        let failed =
            result.failed == 0
            ? "" : pick("; \(result.failed) sin resultado", "; \(result.failed) without a result")
        return pick(
            "Pesos ± \(percent), \(result.noise.points) puntos de baja discrepancia (Richtmyer), semilla "
                + "\(result.noise.seed)",
            "Weights ± \(percent), \(result.noise.points) low-discrepancy points (Richtmyer), seed \(result.noise.seed)"
        )
            + failed
    }
}
