extension Parameters {
    /// Reads the object that crosses the boundary; no bytes mean no parameters.
    init(json: UnsafeRawBufferPointer, for declared: [Parameter]) throws(StrategyError) {
        guard !json.isEmpty else {
            try self.init([:], for: declared)
            return
        }
        guard let text = String(validating: json, as: UTF8.self), let given = Self.values(of: text) else {
            throw .unreadableParameters
        }
        try self.init(given, for: declared)
    }

    /// The parameters of the object in `json`; nothing unless it's an object of numbers, texts and truth values.
    static func values(of json: String) -> [String: ParameterValue]? {
        guard let members = JSONParser.value(of: json)?.members else { return nil }
        var values: [String: ParameterValue] = [:]
        for member in members {
            guard let value = ParameterValue(member.value) else { return nil }
            values[member.name] = value
        }
        return values
    }
}

extension ParameterValue {
    /// The value as JSON has it; nothing where it's none that a parameter may have.
    init?(_ json: JSONValue) {
        switch json {
        case .number(let number): self = .number(number)
        case .text(let text): self = .text(text)
        case .boolean(let boolean): self = .boolean(boolean)
        case .null, .array, .object: return nil
        }
    }
}
