extension StrategyDescriptor {
    /// The inputs as the boundary wants them.
    var inputsJSON: String {
        JSONText.array(
            inputs.map { input in
                JSONText.object([
                    ("name", JSONText.string(input.name)), ("type", JSONText.string(input.kind.rawValue)),
                    ("nullable", "\(input.isNullable)"), ("required", "\(input.isRequired)"),
                ])
            })
    }

    /// The outputs as the boundary wants them.
    var outputsJSON: String {
        JSONText.array(
            outputs.map { output in
                JSONText.object([
                    ("name", JSONText.string(output.name)), ("grain", JSONText.string(output.grain.rawValue)),
                    ("nullable", "\(output.isNullable)"),
                ])
            })
    }

    /// The parameters as a JSON Schema.
    var parametersJSON: String {
        JSONText.object([
            ("type", JSONText.string("object")),
            ("properties", JSONText.object(parameters.map { ($0.name, $0.schema) })),
            ("additionalProperties", "false"),
        ])
    }
}

extension Parameter {
    fileprivate var schema: String {
        var members: [(String, String)] = []
        switch defaultValue {
        case .number(let value):
            members = [("type", JSONText.string("number")), ("default", JSONText.number(value))]
            if range.lowerBound.isFinite { members.append(("minimum", JSONText.number(range.lowerBound))) }
            if range.upperBound.isFinite { members.append(("maximum", JSONText.number(range.upperBound))) }
        case .text(let value):
            members = [("type", JSONText.string("string")), ("default", JSONText.string(value))]
            if !choices.isEmpty { members.append(("enum", JSONText.array(choices.map(JSONText.string)))) }
        case .boolean(let value):
            members = [("type", JSONText.string("boolean")), ("default", "\(value)")]
        }
        if let meaning { members.append(("meaning", JSONText.string(meaning.rawValue))) }
        return JSONText.object(members)
    }
}
