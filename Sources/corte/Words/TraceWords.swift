import ChartKit
import PlanModel
import Reports
import Words

/// The words of a trace, in the language of the results.
struct TraceWords {
    let wording: Wording

    func pick(_ spanish: String, _ english: String) -> String {
        wording.spoken == .es ? spanish : english
    }

    func name(of role: TraceInput.Role) -> String {
        switch role {
        case .executed: pick("ejecutado", "executed")
        case .projected: pick("proyectado", "projected")
        case .programmed: pick("programado al corte", "programmed at the cut")
        case .programmedYear: pick("programado del año", "programmed for the year")
        case .due: pick("programado en lo transcurrido", "programmed so far")
        case .goal: pick("meta", "goal")
        case .baseline: pick("línea base", "baseline")
        }
    }

    func source(of weight: TraceNode.WeightSource) -> String {
        switch weight {
        case .set(let name, let place):
            pick("pesos «\(name)»", "weights '\(name)'") + (place.map { ", \($0)" } ?? "")
        case .node: pick("el plan", "the plan file")
        case .row(let place): "\(place)"
        case .equal: pick("pesos iguales", "equal weights")
        }
    }

    func weight(_ weight: String, source: String, share: String?, contribution: String?) -> String {
        guard let share else {
            return pick("peso \(weight) (\(source)), fuera", "weight \(weight) (\(source)), left out")
        }
        let added = contribution.map { pick(", aporta \($0) puntos", ", contributes \($0) points") } ?? ""
        return pick("peso \(weight) (\(source)), \(share)", "weight \(weight) (\(source)), \(share)") + added
    }

    func treatment(_ treatment: TraceNode.Treatment, before: String?, after: String?, distribution: String?) -> String {
        guard treatment.isActing, let before, let after else {
            return pick("\(treatment.expression): no actúa", "\(treatment.expression): doesn't act")
        }
        return "\(treatment.expression): \(before) → \(after)" + (distribution.map { " (\($0))" } ?? "")
    }

    /// What a cap on a projected achievement takes the mean over.
    func distribution(standardError: String, degrees: String, floor: String?) -> String {
        let least = floor.map { pick(", piso \($0)", ", floor \($0)") } ?? ""
        return pick(
            "media de min(x, tope) con lo proyectado: t de \(degrees) grados de libertad, error estándar ",
            "mean of min(x, cap) over the projection: t of \(degrees) degrees of freedom, standard error ")
            + standardError + least
    }

    func missing(_ ids: [String], coverage: String, lower: String?, upper: String?) -> String {
        let bounds =
            lower.flatMap { lower in
                upper.map {
                    pick("; entre \(lower) y \($0) si se reportaran", "; between \(lower) and \($0) if reported")
                }
            } ?? ""
        return pick(
            "falta: \(listed(ids, inSpanish: true)); cobertura \(coverage)",
            "missing: \(listed(ids)); coverage \(coverage)") + bounds
    }

    /// What a formula comes to that gives no achievement.
    func noNumber(_ formula: TraceFormula) -> String {
        formula.dividesByZero
            ? pick("sin definir: divide por 0", "undefined: it divides by 0")
            : pick("sin definir: demasiado grande", "undefined: too large")
    }

    func estimate(_ value: String, interval: String?, probability: String?) -> String {
        pick("proyectado ", "projected ") + value + (interval.map { " (\($0))" } ?? "")
            + (probability.map { pick("; probabilidad de la meta \($0)", "; probability of the target \($0)") } ?? "")
    }

    /// `2024: 95,00 % → 90,00 %`
    func year(_ year: Int, _ achievement: String, treated: String?) -> String {
        "\(year): \(achievement)" + (treated.map { $0 == achievement ? "" : " → \($0)" } ?? "")
    }

    func trajectory(_ trajectory: String, gap: String?) -> String {
        pick("trayectoria ideal \(trajectory)", "ideal trajectory \(trajectory)")
            + (gap.map { pick("; brecha \($0) puntos", "; gap \($0) points") } ?? "")
    }

    var countsAsZero: String { pick("cuenta como 0 %", "counts as 0%") }
}
