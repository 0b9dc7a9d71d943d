package import StrategyABI

/// What a module says of a strategy: the texts of its descriptor, copied out of the module's memory.
package struct ModuleDescriptor: Hashable, Sendable {
    var role: Int32
    var capabilities: UInt64
    var id: String
    var name: String
    var version: String
    var vendor: String
    var license: String
    var summary: String
    var inputsJSON: String
    var outputsJSON: String
    var parametersJSON: String

    /// The role, if this host knows it.
    var knownRole: StrategyRole? {
        switch Int(role) {
        case Int(CORTE_ROLE_ESTIMATOR): .estimator
        case Int(CORTE_ROLE_TREATMENT): .treatment
        case Int(CORTE_ROLE_AGGREGATOR): .aggregator
        default: nil
        }
    }

    /// Whether a row's result depends on that row alone.
    var hasIndependentRows: Bool { capabilities & UInt64(CORTE_CAPABILITY_ROWS_INDEPENDENT) != 0 }

    /// Whether the strategy measures too where it's given only some of its outputs.
    var hasOptionalOutputs: Bool { capabilities & UInt64(CORTE_CAPABILITY_OUTPUTS_OPTIONAL) != 0 }
}

extension ModuleDescriptor {
    /// The texts that a descriptor has, with their names in the header.
    package static var texts: [(name: String, field: KeyPath<corte_descriptor, UnsafePointer<CChar>?>)] {
        [
            ("id", \.id), ("name", \.name), ("version", \.version), ("vendor", \.vendor), ("license", \.license),
            ("summary", \.summary), ("inputs_json", \.inputs_json), ("outputs_json", \.outputs_json),
            ("parameters_json", \.parameters_json),
        ]
    }

    /// Copies a descriptor that was checked.
    package init(_ descriptor: corte_descriptor) {
        func text(_ bytes: UnsafePointer<CChar>?) -> String { bytes.map { String(cString: $0) } ?? "" }
        self.init(
            role: descriptor.role, capabilities: descriptor.capabilities, id: text(descriptor.id),
            name: text(descriptor.name), version: text(descriptor.version), vendor: text(descriptor.vendor),
            license: text(descriptor.license), summary: text(descriptor.summary),
            inputsJSON: text(descriptor.inputs_json), outputsJSON: text(descriptor.outputs_json),
            parametersJSON: text(descriptor.parameters_json))
    }
}
