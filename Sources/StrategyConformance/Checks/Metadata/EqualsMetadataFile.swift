internal import StrategyABI
internal import StrategyHost

/// Listing and help read the file beside the library, and run no code of it.
struct EqualsMetadataFile: Check {
    static let summary = "the descriptor equals the metadata file beside the library"
    static let rules: [Rule] = [.descriptor]

    func run(_ subject: Subject) throws(Finding) {
        let metadata: StrategyMetadata
        do throws(StrategyError) {
            metadata = try LibraryFile(path: subject.file).metadata()
        } catch {
            throw .failed("\(error.message); \(error.advice ?? "see the metadata of another strategy")")
        }
        for strategy in try subject.strategies() {
            guard let descriptor = strategy.table.pointee.descriptor,
                try DescriptorReader(descriptor.pointee).text(\.id, "id") == metadata.id
            else { continue }
            return try compare(metadata, with: strategy, descriptor.pointee)
        }
        throw .failed("the metadata file is about '\(metadata.id)', which the module doesn't have")
    }

    private func compare(
        _ metadata: StrategyMetadata, with strategy: Strategy, _ descriptor: corte_descriptor
    ) throws(Finding) {
        let reader = DescriptorReader(descriptor)
        let roles = [StrategyRole.estimator, .treatment, .aggregator]
        let role = roles.indices.contains(Int(strategy.role) - 1) ? roles[Int(strategy.role) - 1].rawValue : "unknown"
        let fields = [
            ("name", metadata.name, strategy.name), ("version", metadata.version, try reader.text(\.version, "version")),
            ("vendor", metadata.vendor, try reader.text(\.vendor, "vendor")),
            ("license", metadata.license, try reader.text(\.license, "license")),
            ("summary", metadata.summary, try reader.text(\.summary, "summary")),
            ("role", metadata.role.rawValue, role),
            ("inputs", list(metadata.inputs.map(words)), list(strategy.inputs.map(words))),
            ("outputs", list(metadata.outputs.map(words)), list(strategy.outputs.map(words))),
            ("parameters", list(metadata.parameters.map(words)), list(strategy.parameters.map(words))),
        ]
        for (name, file, module) in fields where file != module {
            throw .failed("the metadata file says \(name) \(file), the descriptor says \(module)")
        }
    }

    private func list(_ words: [String]) -> String { words.isEmpty ? "none" : words.joined(separator: ", ") }

    private func words(_ input: InputSpecification) -> String {
        "\(input.name) (\(input.kind.rawValue)\(input.isNullable ? ", nullable" : "")"
            + "\(input.isRequired ? "" : ", optional"))"
    }

    private func words(_ output: OutputSpecification) -> String {
        "\(output.name) (by \(output.grain.rawValue)\(output.isNullable ? ", nullable" : ""))"
    }

    private func words(_ parameter: ParameterSpecification) -> String {
        "\(parameter.name)=\(parameter.defaultValue) (\(parameter.allowed))"
    }
}
