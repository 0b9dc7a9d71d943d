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
        let inputs = try Self.read(descriptor.inputsJSON, "inputs_json", of: library) { json throws(JSONFlaw) in
            try json.inputs
        }
        let outputs = try Self.read(descriptor.outputsJSON, "outputs_json", of: library) { json throws(JSONFlaw) in
            try json.outputs
        }
        let parameters = try Self.read(
            descriptor.parametersJSON, "parameters_json", of: library
        ) { json throws(JSONFlaw) in try json.parameters }
        self.init(
            id: descriptor.id, name: descriptor.name, version: descriptor.version, vendor: descriptor.vendor,
            license: descriptor.license, summary: descriptor.summary, role: role, abi: abi, parameters: parameters,
            inputs: inputs, outputs: outputs)
    }

    private static func read<Value>(
        _ json: String, _ field: String, of library: String, _ value: (JSONReader) throws(JSONFlaw) -> Value
    ) throws(StrategyError) -> Value {
        do throws(JSONFlaw) {
            return try value(JSONReader(json.utf8))
        } catch {
            throw .brokenDescriptor(library, field, error.placed)
        }
    }
}
