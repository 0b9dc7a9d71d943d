extension Parameters {
    /// Reads the object that crosses the boundary; no bytes mean no parameters.
    init(json: UnsafeRawBufferPointer, for declared: [Parameter]) throws(StrategyError) {
        guard !json.isEmpty else {
            try self.init([:], for: declared)
            return
        }
        guard let text = String(validating: json, as: UTF8.self), let given = FlatObject.members(of: text) else {
            throw .unreadableParameters
        }
        try self.init(given, for: declared)
    }
}
