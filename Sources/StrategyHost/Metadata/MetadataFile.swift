/// The shape of a metadata file; what it leaves out has a default here.
struct MetadataFile: Decodable {
    struct Input: Decodable {
        var name: String
        var type: InputSpecification.Kind
        var nullable: Bool?
        var required: Bool?
        var description: String?

        var specification: InputSpecification {
            InputSpecification(
                name: name, kind: type, isNullable: nullable ?? false, isRequired: required ?? true,
                summary: description ?? "")
        }
    }

    struct Output: Decodable {
        var name: String
        var grain: OutputSpecification.Grain
        var nullable: Bool?
        var description: String?

        var specification: OutputSpecification {
            OutputSpecification(
                name: name, grain: grain, isNullable: nullable ?? false, summary: description ?? "")
        }
    }

    /// A JSON Schema of one object.
    struct Parameters: Decodable {
        var properties: [String: Parameter]
    }

    struct Parameter: Decodable {
        var type: ParameterSpecification.Kind
        var `default`: ParameterValue
        var minimum: Double?
        var maximum: Double?
        var `enum`: [String]?
        var title: String?
        var description: String?
    }

    var id: String
    var name: String
    var version: String
    var vendor: String
    var license: String
    var summary: String
    var role: StrategyRole
    var abi: String
    var inputs: [Input]
    var outputs: [Output]
    var parameters: Parameters?

    func metadata() throws(StrategyError) -> StrategyMetadata {
        guard let abi = ABIVersion(abi) else { throw .metadataRule("'abi' has to be two numbers such as 1.0") }
        guard !id.isEmpty else { throw .metadataRule("'id' is empty") }
        guard !name.isEmpty, name.utf8.allSatisfy({ "abcdefghijklmnopqrstuvwxyz0123456789-".utf8.contains($0) }) else {
            throw .metadataRule("'name' has to consist of a-z, 0-9 and hyphens")
        }
        return StrategyMetadata(
            id: id, name: name, version: version, vendor: vendor, license: license, summary: summary, role: role,
            abi: abi, parameters: try parameters?.specifications() ?? [], inputs: inputs.map(\.specification),
            outputs: outputs.map(\.specification))
    }
}

extension MetadataFile.Parameters {
    /// The parameters, sorted by name.
    ///
    /// - Throws: `StrategyError` for a default that its own parameter doesn't allow.
    func specifications() throws(StrategyError) -> [ParameterSpecification] {
        var result: [ParameterSpecification] = []
        for (name, parameter) in properties.sorted(by: { $0.key < $1.key }) {
            func specification(default value: ParameterValue) -> ParameterSpecification {
                ParameterSpecification(
                    name: name, title: parameter.title ?? name, summary: parameter.description ?? "",
                    kind: parameter.type, defaultValue: value, minimum: parameter.minimum, maximum: parameter.maximum,
                    choices: parameter.enum ?? [])
            }
            // The default may be the text "inf" where a number is meant.
            let value = try specification(default: parameter.default).checked(parameter.default)
            result.append(specification(default: value))
        }
        return result
    }
}
