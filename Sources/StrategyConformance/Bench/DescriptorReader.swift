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

    /// The columns it reads.
    func inputs() throws(Finding) -> [InputSpecification] {
        try parsed(\.inputs_json, "inputs_json", InputSpecification.list(inJSON:))
    }

    /// The columns it writes.
    func outputs() throws(Finding) -> [OutputSpecification] {
        try parsed(\.outputs_json, "outputs_json", OutputSpecification.list(inJSON:))
    }

    /// What users may set, by name.
    func parameters() throws(Finding) -> [ParameterSpecification] {
        try parsed(\.parameters_json, "parameters_json", ParameterSpecification.list(inJSON:))
    }

    private func parsed<Value>(
        _ field: KeyPath<corte_descriptor, UnsafePointer<CChar>?>, _ name: String,
        _ parse: (String) throws(StrategyError) -> [Value]
    ) throws(Finding) -> [Value] {
        let json = try text(field, name)
        do throws(StrategyError) {
            return try parse(json)
        } catch {
            throw .failed("the descriptor's \(name) is broken: \(error.message)")
        }
    }
}
