internal import StrategyABI
internal import StrategyHost

/// Reads a descriptor's texts.
struct DescriptorReader {
    private let descriptor: corte_descriptor

    init(_ descriptor: corte_descriptor) { self.descriptor = descriptor }

    /// The texts that a descriptor has, with their names in the header.
    static var texts: [(name: String, field: KeyPath<corte_descriptor, UnsafePointer<CChar>?>)] {
        [
            ("id", \.id), ("name", \.name), ("version", \.version), ("vendor", \.vendor), ("license", \.license),
            ("summary", \.summary), ("inputs_json", \.inputs_json), ("outputs_json", \.outputs_json),
            ("parameters_json", \.parameters_json),
        ]
    }

    /// A text that has to be there, and UTF-8.
    func text(_ field: KeyPath<corte_descriptor, UnsafePointer<CChar>?>, _ name: String) throws(Finding) -> String {
        guard let start = descriptor[keyPath: field] else { throw .failed("the descriptor has no \(name)") }
        guard let text = String(validatingCString: start) else { throw .failed("the descriptor's \(name) isn't UTF-8") }
        return text
    }

    /// All that the descriptor says, as a metadata file would.
    ///
    /// - Throws: `failed` with the text that breaks a rule.
    func metadata() throws(Finding) -> StrategyMetadata {
        var texts: [String: String] = [:]
        for (name, field) in Self.texts { texts[name] = try text(field, name) }
        let module = ModuleDescriptor(
            role: descriptor.role, capabilities: descriptor.capabilities, texts: texts)
        do throws(StrategyError) {
            return try StrategyMetadata(module, abi: .host, of: "")
        } catch {
            throw .failed(error.message)
        }
    }
}
