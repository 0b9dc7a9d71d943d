import PlanModel
import Reports
public import Sensitivity
public import Words

extension Sensitivity: NotedResult {
    /// The study under the schema `corte.sensitivity/1`, with its notes in a language.
    public func json(in language: Language) -> JSONValue {
        .members([
            "schema": .text("corte.sensitivity/1"),
            "plan": plan.json,
            "unit": .optional(unit),
            "cut": .optional(cut?.description),
            "base": .text(base.rawValue),
            "mode": .text(mode.rawValue),
            "methodology": methodology.json(),
            "factors": .array(zip(factors, effects).map { $0.json(effect: $1) }),
            "combinations": .number(Double(combinations)),
            "blendPoints": .optional(blendPoints),
            "failed": .number(Double(failed)),
            "failures": .array(
                failures.map {
                    .members(["choices": byFactor($0.choices.map(JSONValue.text)), "reason": .text($0.reason)])
                }),
            "nodes": .array(nodes.map(json)),
            "noise": noise?.json ?? .null,
            "definitions": .array(Self.definitions.map(JSONValue.text)),
            "notes": .notes(notes, in: language),
        ])
    }

    /// Where the indices are defined.
    public static let definitions = [
        "firstOrder: V(E(Y|X)) / V(Y), Sobol' (2001)",
        "total: E(V(Y|others)) / V(Y), Homma and Saltelli (1996)",
        "both enumerated over every combination, not sampled as in Saltelli et al. (2010)",
        "indexCombinations: how many combinations the indices are over, all those of the choices with any figure; null, "
            + "and no index of a factor that moves the node, where some of them have none",
    ]

    private func byFactor(_ values: [JSONValue]) -> JSONValue {
        .object(zip(factors, values).map { .init(name: $0.key, value: $1) })
    }

    private func json(_ node: SensitivityNode) -> JSONValue {
        func extreme(_ extreme: SensitivityNode.Extreme?) -> JSONValue {
            guard let extreme else { return .null }
            return .members([
                "achievement": .number(extreme.achievement),
                "choices": byFactor(extreme.choices.map(JSONValue.text)),
            ])
        }
        return .members([
            "id": .text(node.id), "level": .text(node.level), "parent": .optional(node.parent),
            "name": .text(node.name), "base": .optional(node.base), "counted": .number(Double(node.counted)),
            "lowest": extreme(node.lowest), "highest": extreme(node.highest), "mean": .optional(node.mean),
            "variance": .optional(node.variance), "shareReaching100": .optional(node.reaching),
            "firstOrder": byFactor(node.firstOrder.map { .optional($0) }),
            "total": byFactor(node.total.map { .optional($0) }),
            "indexCombinations": .optional(node.indexed.map(Double.init)),
        ])
    }
}

extension SensitivityFactor {
    fileprivate func json(effect: FactorEffect) -> JSONValue {
        guard let span else {
            return .members([
                "key": .text(key), "choices": .array(choices.map(JSONValue.text)), "effect": .text(effect.rawValue),
            ])
        }
        return .members([
            "key": .text(key), "from": .text(span.from), "to": .text(span.to), "asGiven": .boolean(span.isAsGiven),
            "effect": .text(effect.rawValue),
        ])
    }
}

extension NoiseResult {
    fileprivate var json: JSONValue {
        .members([
            "weights": .number(noise.relative), "points": .number(Double(noise.points)),
            "seed": .text(String(noise.seed)), "failed": .number(Double(failed)),
            "probabilities": .array(Self.probabilities.map(JSONValue.number)),
            "nodes": .array(
                nodes.map { node in
                    .members([
                        "id": .text(node.id), "counted": .number(Double(node.counted)),
                        "minimum": .optional(node.minimum), "maximum": .optional(node.maximum),
                        "mean": .optional(node.mean), "quantiles": .array(node.quantiles.map(JSONValue.number)),
                        "shareReaching100": .optional(node.reaching),
                    ])
                }),
        ])
    }
}
