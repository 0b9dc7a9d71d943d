internal import FoundationEssentials

extension InputSpecification {
    /// The columns in a descriptor's `inputs_json`.
    package static func list(inJSON json: String) throws(StrategyError) -> [InputSpecification] {
        try StrategyMetadata.decoded([MetadataFile.Input].self, from: json).map(\.specification)
    }
}

extension OutputSpecification {
    /// The columns in a descriptor's `outputs_json`.
    package static func list(inJSON json: String) throws(StrategyError) -> [OutputSpecification] {
        try StrategyMetadata.decoded([MetadataFile.Output].self, from: json).map(\.specification)
    }
}

extension ParameterSpecification {
    /// The parameters in a descriptor's `parameters_json`, by name.
    package static func list(inJSON json: String) throws(StrategyError) -> [ParameterSpecification] {
        try StrategyMetadata.decoded(MetadataFile.Parameters.self, from: json).specifications()
    }
}

extension StrategyMetadata {
    /// A part of the metadata, as a module's descriptor has it.
    ///
    /// - Throws: `StrategyError` that says what is wrong with it, and of which no strategy is the subject.
    fileprivate static func decoded<Part: Decodable>(
        _ type: Part.Type, from json: String
    ) throws(StrategyError) -> Part {
        do {
            return try JSONDecoder().decode(type, from: Data(json.utf8))
        } catch {
            throw .metadataRule(words(for: error))
        }
    }
}
