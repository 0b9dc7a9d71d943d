internal import FoundationEssentials

extension Parameters {
    /// Reads the object that crosses the boundary; no bytes mean no parameters.
    init(json: UnsafeRawBufferPointer, for declared: [Parameter]) throws(StrategyError) {
        let given: [String: ParameterValue]
        do {
            given = json.isEmpty ? [:] : try JSONDecoder().decode([String: ParameterValue].self, from: Data(json))
        } catch {
            throw .unreadableParameters
        }
        try self.init(given, for: declared)
    }
}
