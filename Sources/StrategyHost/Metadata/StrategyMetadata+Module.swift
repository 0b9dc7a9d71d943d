internal import FoundationEssentials

extension StrategyMetadata {
    /// What the module in `library` says of a strategy, read as its metadata file is.
    ///
    /// Titles and descriptions are left to the file, and so is the version of the boundary, which stands in the module's own
    /// table.
    ///
    /// - Throws: `StrategyError` that names the text that breaks a rule.
    package init(_ descriptor: ModuleDescriptor, abi: ABIVersion, of library: String) throws(StrategyError) {
        guard let role = descriptor.knownRole else {
            throw .brokenDescriptor(library, "role", "\(descriptor.role) isn't a role that this host knows")
        }
        let inputs: [MetadataFile.Input] = try Self.read(descriptor.inputsJSON, "inputs_json", of: library)
        let outputs: [MetadataFile.Output] = try Self.read(descriptor.outputsJSON, "outputs_json", of: library)
        let schema: MetadataFile.Parameters = try Self.read(descriptor.parametersJSON, "parameters_json", of: library)
        let parameters: [ParameterSpecification]
        do throws(StrategyError) {
            parameters = try schema.specifications()
        } catch {
            throw .brokenDescriptor(library, "parameters_json", error.message)
        }
        self.init(
            id: descriptor.id, name: descriptor.name, version: descriptor.version, vendor: descriptor.vendor,
            license: descriptor.license, summary: descriptor.summary, role: role, abi: abi, parameters: parameters,
            inputs: inputs.map(\.specification), outputs: outputs.map(\.specification))
    }

    private static func read<Value: Decodable>(
        _ json: String, _ field: String, of library: String
    ) throws(StrategyError) -> Value {
        do {
            return try JSONDecoder().decode(Value.self, from: Data(json.utf8))
        } catch {
            throw .brokenDescriptor(library, field, words(for: error))
        }
    }
}
