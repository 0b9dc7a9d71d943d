internal import StrategyABI

extension UnsafePointer<corte_module> {
    /// Checks that this host understands the module's tables; reads nothing that their sizes don't cover.
    func check(_ file: String) throws(StrategyError) {
        guard pointee.magic == UInt32(CORTE_MODULE_MAGIC) else { throw .wrongMagic(file) }
        let version = ABIVersion(major: Int(pointee.abi_major), minor: Int(pointee.abi_minor))
        guard version.major == ABIVersion.host.major else { throw .wrongVersion(file, module: version) }
        guard Int(pointee.struct_size) >= MemoryLayout<corte_module>.size else { throw .tooShort(file, .module) }
        guard pointee.strategies != nil || pointee.strategy_count == 0 else { throw .tooShort(file, .module) }
        for strategy in strategies {
            guard let strategy, Int(strategy.pointee.struct_size) >= MemoryLayout<corte_strategy>.size,
                strategy.pointee.create != nil, strategy.pointee.prepare != nil, strategy.pointee.measure != nil,
                strategy.pointee.destroy != nil, let descriptor = strategy.pointee.descriptor
            else { throw .tooShort(file, .strategy) }
            guard Int(descriptor.pointee.struct_size) >= MemoryLayout<corte_descriptor>.size,
                descriptor.pointee.id != nil, descriptor.pointee.name != nil, descriptor.pointee.version != nil,
                descriptor.pointee.inputs_json != nil, descriptor.pointee.outputs_json != nil,
                descriptor.pointee.parameters_json != nil
            else { throw .tooShort(file, .descriptor) }
            // Nothing else of a text could be told.
            for (name, field) in ModuleDescriptor.texts {
                guard let text = descriptor.pointee[keyPath: field], String(validatingCString: text) == nil else {
                    continue
                }
                throw .brokenDescriptor(file, name, "it isn't UTF-8")
            }
        }
    }

    /// The tables of the module's strategies.
    var strategies: UnsafeBufferPointer<UnsafePointer<corte_strategy>?> {
        UnsafeBufferPointer(start: pointee.strategies, count: Int(pointee.strategy_count))
    }
}
