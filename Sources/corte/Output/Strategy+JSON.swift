import Encoding
import StrategyHost
import Words

extension StrategyTable {
    /// `corte.strategies/1`: the strategies that are found, and where they were looked for.
    var json: JSONValue {
        .members([
            "schema": .text("corte.strategies/1"),
            "strategies": .array(catalog.entries.map { .object($0.members(isIsolated: catalog.isolates($0))) }),
            "searched": .array(catalog.searched.map { .text($0) }),
            "protections": .text(Confinement.protections[language]),
        ])
    }
}

extension StrategyText {
    /// `corte.strategy/1`: a strategy with its parameters and columns.
    var json: JSONValue {
        .object([.init(name: "schema", value: .text("corte.strategy/1"))] + metadata.members + entry.placeMembers)
    }
}

extension StrategyCatalog.Entry {
    /// What a list says of it; what can't say what it is has an error instead.
    fileprivate func members(isIsolated: Bool) -> [JSONValue.Member] {
        switch metadata {
        case .success(let metadata):
            metadata.members + placeMembers + [
                .init(name: "isolated", value: .boolean(isIsolated)),
                .init(name: "shadowedBy", value: .optional(shadowedBy)),
            ]
        case .failure(let error): placeMembers + [.init(name: "error", value: .text("\(error)"))]
        }
    }

    fileprivate var placeMembers: [JSONValue.Member] {
        [.init(name: "file", value: .text(file)), .init(name: "bundled", value: .boolean(isBundled))]
    }
}

extension StrategyMetadata {
    fileprivate var members: [JSONValue.Member] {
        [
            .init(name: "id", value: .text(id)), .init(name: "name", value: .text(name)),
            .init(name: "version", value: .text(version)), .init(name: "role", value: .text(role.rawValue)),
            .init(name: "summary", value: .text(summary)), .init(name: "vendor", value: .text(vendor)),
            .init(name: "license", value: .text(license)),
            .init(name: "parameters", value: .array(parameters.map(\.json))),
            .init(name: "inputs", value: .array(inputs.map(\.json))),
            .init(name: "outputs", value: .array(outputs.map(\.json))),
        ]
    }
}

extension InputSpecification {
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "type": .text(kind.rawValue), "nullable": .boolean(isNullable),
            "required": .boolean(isRequired), "summary": .text(summary),
        ])
    }
}

extension OutputSpecification {
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "grain": .text(grain.rawValue), "nullable": .boolean(isNullable),
            "summary": .text(summary),
        ])
    }
}

extension ParameterSpecification {
    /// Values are texts as they're written in an expression: JSON has no infinite number.
    fileprivate var json: JSONValue {
        .members([
            "name": .text(name), "type": .text(kind.rawValue), "default": .text("\(defaultValue)"),
            "minimum": .optional(minimum.map { "\(ParameterValue.number($0))" }),
            "maximum": .optional(maximum.map { "\(ParameterValue.number($0))" }),
            "choices": .array(choices.map { .text($0) }), "meaning": .optional(meaning), "summary": .text(summary),
        ])
    }
}
