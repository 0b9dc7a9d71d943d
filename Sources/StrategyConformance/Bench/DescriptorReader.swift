internal import StrategyABI
internal import StrategyHost

/// Reads a descriptor's texts.
struct DescriptorReader {
    private let descriptor: corte_descriptor

    init(_ descriptor: corte_descriptor) { self.descriptor = descriptor }

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
        for (name, field) in ModuleDescriptor.texts { _ = try text(field, name) }
        do throws(StrategyError) {
            return try StrategyMetadata(ModuleDescriptor(descriptor), abi: .host, of: "")
        } catch {
            throw .failed(error.message)
        }
    }
}
